#pragma once

#include "app/session/project_commands.h"
#include "app/session/selection_controller.h"
#include "app/window/studio_panels.h"
#include "designer/edit/change.h"
#include "runtime/base/result.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QMimeData;

namespace vitrine {

class CanvasLink;
class ClipboardCommands;
class DocumentSession;
class EditorPage;
class NodePanel;
class ProjectSession;
struct PageRow;
struct VisualCommands;

/// An open project in a window: joins the project with the panels, and canvas, tree, code and properties with one another. Taken
/// down, it leaves the panels empty.
class Workbench : public QObject
{
    Q_OBJECT

public:
    Workbench(std::unique_ptr<ProjectSession> project, const StudioPanels &panels, QObject *parent = nullptr);
    ~Workbench() override;

    ProjectSession &project() const { return *m_project; }
    SelectionController &selection() const { return *m_selection; }
    VisualCommands &commands() const { return *m_commands; }
    ProjectCommands &projectCommands() const { return *m_projectCommands; }
    ClipboardCommands &clipboard() const { return *m_clipboard; }
    const CanvasLink &canvas() const { return *m_canvas; }

    /// The file in the front tab; null if none is open.
    DocumentSession *current() const { return m_current; }
    /// Opens a file in the front.
    DocumentSession *open(const QString &path);
    /// 1-based; 0 if not known.
    void goTo(const QString &file, int line, int column);
    void goToSelection();
    /// To the function that the selected helper call calls, in whichever file.
    void goToDefinition();
    /// The route, as declared, of the page that the selection is on; of the page on screen if it is on none.
    QString currentRoute() const;
    /// Makes the file that declares a page the current one, which the page commands are about. False if none is known.
    bool openFileOf(const QString &route);
    /// Shows where the current file declares a page.
    void goToPage(const QString &route);
    /// Where the project uses a member of a class of the current file, or the class if `member` is empty: "app.py, line 12".
    QStringList usesOf(const QString &state, const QString &member) const;
    /// Shows the page when the app has it, which a page that was just added takes a moment for.
    void showWhenLoaded(const QString &route);
    /// Closes without asking.
    void close(DocumentSession *session);

Q_SIGNALS:
    void currentChanged();
    /// For the status bar.
    void said(const QString &text);
    void closeRequested(vitrine::DocumentSession *session);
    /// A context menu was asked for at the pointer: that of the page or of the component, which is selected now.
    void menuRequested(const QString &name, const QPoint &globalPosition);
    /// The handlers of a trigger of the selected component are to be shown.
    void eventRequested(const QString &trigger);

private:
    void connectEditors();
    void connectSelection();
    void connectPanels();
    void connectRuntime();
    void onOpened(DocumentSession *session);
    void onPageChanged(EditorPage *page);
    void onSelectionChanged(SelectionController::Origin origin);
    void onRuntimeState();
    void onProblems();
    void showWaiting();
    QVector<NodePanel *> nodePanels() const;
    void showRange();
    void showPages();
    /// Tells the palette what component functions the project has.
    void showFunctions();
    /// What a drop on the tree would do.
    Result<Change> planDrop(const QMimeData &data, Qt::DropAction action, NodeId parent, int index);
    QVector<PageRow> pageRows() const;
    void connectPages();
    bool openFileOf(const PageRow &page);
    /// The tree that a page shows, if it is written in the page's own file.
    std::optional<ProjectCommands::Destination> destinationOf(const PageRow &page);
    void goToOffset(int offset);
    template <typename T>
    void showOutcome(const Result<T> &ofStateEdit);

    StudioPanels m_panels;
    std::unique_ptr<ProjectSession> m_project;
    std::unique_ptr<SelectionController> m_selection;
    std::unique_ptr<VisualCommands> m_commands;
    std::unique_ptr<ProjectCommands> m_projectCommands;
    std::unique_ptr<ClipboardCommands> m_clipboard;
    std::unique_ptr<CanvasLink> m_canvas;
    DocumentSession *m_current = nullptr;
    QTimer m_waitingLater; ///< what is done in a moment is not worth a notice
    QTimer m_pagesLater; ///< the list of pages follows typing a moment later
    QString m_awaitedRoute; ///< see showWhenLoaded()
    bool m_hasLoaded = false; ///< the app was good at least once
};

} // namespace vitrine
