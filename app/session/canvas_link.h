#pragma once

#include "app/session/command_target.h"
#include "preview/mark_table.h"
#include "runtime/control/protocol.h"

#include <QObject>

#include <optional>
#include <utility>

class QMimeData;

namespace vitrine {

class DocumentSession;
class LivePane;
class ProjectSession;
class SelectionController;
struct Module;
struct VisualCommands;

/// Joins the live pane with the selection: knows which element of the running page was written where, answers hover and click, and
/// draws the box of the selected node.
class CanvasLink : public QObject
{
    Q_OBJECT

public:
    CanvasLink(ProjectSession &project, SelectionController &selection, VisualCommands &commands, LivePane &pane,
               QObject *parent = nullptr);

    const MarkTable &marks() const { return m_marks; }
    /// The route as it was declared ("/post/[slug]") that the pane's path belongs to.
    QString declaredRoute() const;

Q_SIGNALS:
    /// Something was dropped on the page, at a place that takes it; the file that the place is in is selected.
    void dropped(const QMimeData &data, vitrine::CommandTarget::Place place);
    /// The context menu of the element at the pointer, which is selected now.
    void menuRequested(const QPoint &globalPosition);

private:
    void onLoaded(const control::Loaded &message);
    void onClicked(const QStringList &marks, bool adds);
    void onCommand(const QString &name);
    /// The open file and node of a mark; the file is null if there is none.
    std::pair<DocumentSession *, NodeId> nodeOf(const QString &mark) const;
    /// Place in the tree beside or in a node, by CanvasBridge's words.
    static CommandTarget::Place place(const Module &module, NodeId node, const QString &zone);
    /// Whether what is dragged over the page can go there.
    bool takesDragged(const DocumentSession &session, const CommandTarget::Place &place) const;
    /// A place that takes it: a branch of a condition and what a loop draws have none beside them, but the condition and the loop have.
    /// None if there is no such place.
    std::optional<CommandTarget::Place> freePlace(const DocumentSession &session, NodeId node, const QString &zone) const;
    QStringList offer(const QStringList &marks, const QString &zone) const;
    QString labelOf(const QString &mark) const;
    void showSelection(bool scroll);
    /// Marks and label of the node, or of the nearest one around it that is on the page.
    std::pair<QStringList, QString> marksOf(const Module &module, int node) const;

    ProjectSession &m_project;
    SelectionController &m_selection;
    VisualCommands &m_commands;
    LivePane &m_pane;
    MarkTable m_marks;
};

} // namespace vitrine
