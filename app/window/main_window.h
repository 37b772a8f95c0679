#pragma once

#include "app/window/studio_panels.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace vitrine {

class ActionRegistry;
class Catalog;
class DocumentSession;
class TextDocument;
class ProjectSession;
class Theme;
class Workbench;

/// Studio's window: docks, the centre with code and app, and the welcome page. What happens in them is the Workbench's business.
///
/// WebEngine starts right after the window was shown first, so that it does not keep it from being shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `theme` and `catalog` must outlive the window.
    MainWindow(Theme &theme, const Catalog &catalog);
    ~MainWindow() override;

    /// Shows the project in place of what is open. Its runtime may run already. False if the user kept unsaved files open.
    bool openProject(std::unique_ptr<ProjectSession> project);
    bool openFolder(const QString &dir);
    /// Asks for name and place; the template can still be changed there.
    void newProject(const QString &templateName = {});
    void browse();

    /// Null while the welcome page is shown.
    Workbench *workbench() const { return m_workbench.get(); }
    const StudioPanels &panels() const { return m_panels; }
    NavigatorPanel *navigator() const { return m_panels.navigator; }
    PropertiesPanel *properties() const { return m_panels.properties; }
    StylePanel *style() const { return m_panels.style; }
    PagesPanel *pages() const { return m_panels.pages; }
    EventsPanel *events() const { return m_panels.events; }
    StatePanel *statePanel() const { return m_panels.state; }
    PalettePanel *palette() const { return m_panels.palette; }
    LivePane *livePane() const { return m_panels.pane; }
    EditorArea *editors() const { return m_panels.editors; }
    ActionRegistry &actions() const { return *m_actions; }
    Theme &theme() const { return m_theme; }

    void resetLayout();
    void save();
    /// False if a file could not be saved, which the user is told.
    bool saveAll();
    /// Asks about unsaved changes; false if the user cancelled.
    bool closeDocument(DocumentSession *session);
    void showCommandPalette();
    void showQuickOpen();
    /// Gives the keyboard to the next panel that can be seen, code and app included (`step` 1), or the one before (-1).
    void focusPanel(int step);
    /// Opens a menu of the menu bar as a context menu.
    void popUpMenu(const QString &name, const QPoint &globalPosition);
    /// Shows a panel and brings it to the front.
    void raiseDock(const QString &name);

Q_SIGNALS:
    void projectOpened();
    /// The workbench is there for the last time.
    void projectClosing();

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void createPanels();
    void createDocks();
    void showWelcome();
    void addDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void updateUndoActions();
    void updateTitle();
    bool closeProject();
    /// A button of QMessageBox.
    int askToSave(const QString &files);
    bool saveOrWarn(TextDocument &file);
    void rememberProject() const;
    void restoreFiles();

    Theme &m_theme;
    const Catalog &m_catalog;
    StudioPanels m_panels;
    QStackedWidget *m_stack;
    QSplitter *m_centre;
    QLabel *m_status;
    QByteArray m_defaultLayout;
    ActionRegistry *m_actions;
    std::unique_ptr<Workbench> m_workbench;
    bool m_viewRequested = false;
};

} // namespace vitrine
