#pragma once

#include "app/automation/edit_history.h"
#include "app/automation/load_watch.h"
#include "app/automation/project_access.h"
#include "app/automation/tool.h"

#include <functional>

namespace vitrine {
struct VisualCommands;
}

namespace vitrine::automation {

/// Lets tools change the project the way the user does: by the window's commands, in the front tab. Answers with the label of the undo
/// step, the files, the node that was made or changed, and what the running app says once it has the new text.
class Editing
{
public:
    /// Gives the node that it made or changed (0: none).
    using Edit = std::function<Result<NodeId>(VisualCommands &commands)>;
    using NodeEdit = std::function<Result<NodeId>(VisualCommands &commands, NodeId node)>;

    /// `workbench` must live as long.
    explicit Editing(Workbench &workbench);

    const ProjectAccess &access() const { return m_access; }
    LoadWatch &loads() { return m_loads; }

    /// In this file, or not at all if there is none.
    void change(const Result<DocumentSession *> &file, const ToolReply &reply, const Edit &edit);
    /// In the node's file. The answer speaks of the node itself where the edit names none.
    void changeNode(const QString &node, const ToolReply &reply, const NodeEdit &edit);
    /// The step of the file, or of the one that was changed last if it has no name.
    void undo(const QString &path, const ToolReply &reply);
    void redo(const QString &path, const ToolReply &reply);
    /// Answers with `answer` and what the running app says of the newest text.
    void replyWhenLoaded(const Json &answer, const ToolReply &reply);

private:
    using Travel = Result<EditHistory::Outcome> (EditHistory::*)(DocumentSession &);
    void travel(Travel travel, const char *done, const QString &path, const ToolReply &reply);
    Json pathsOf(const QVector<DocumentSession *> &files) const;

    ProjectAccess m_access;
    EditHistory m_history;
    LoadWatch m_loads;
};

} // namespace vitrine::automation
