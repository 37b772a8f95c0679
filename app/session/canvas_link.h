#pragma once

#include "preview/mark_table.h"
#include "runtime/control/protocol.h"

#include <QObject>

namespace vitrine {

class DocumentSession;
class LivePane;
class ProjectSession;
class SelectionController;
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
    /// The context menu of the element at the pointer, which is selected now.
    void menuRequested(const QPoint &globalPosition);

private:
    void onLoaded(const control::Loaded &message);
    void onClicked(const QStringList &marks);
    void onCommand(const QString &name);
    QString labelOf(const QString &mark) const;
    void showSelection(bool scroll);

    ProjectSession &m_project;
    SelectionController &m_selection;
    VisualCommands &m_commands;
    LivePane &m_pane;
    MarkTable m_marks;
};

} // namespace vitrine
