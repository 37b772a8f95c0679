#include "app/automation/editing.h"

#include "app/automation/node_description.h"
#include "app/session/document_session.h"
#include "app/session/visual_commands.h"
#include "app/window/workbench.h"

namespace vitrine::automation {

Editing::Editing(Workbench &workbench) : m_access(workbench), m_history(workbench.project()), m_loads(workbench.project()) {}

Json Editing::pathsOf(const QVector<DocumentSession *> &files) const
{
    Json paths = Json::array();
    for (const DocumentSession *file : files)
        paths.push_back(toJson(m_access.pathOf(*file)));
    return paths;
}

void Editing::replyWhenLoaded(const Json &answer, const ToolReply &reply)
{
    m_loads.whenAnswered([answer, reply](const Json &report) {
        Json whole = answer;
        whole["app"] = report;
        reply(asContents(whole));
    });
}

void Editing::change(const Result<DocumentSession *> &file, const ToolReply &reply, const Edit &edit)
{
    if (!file) {
        reply(file.error());
        return;
    }
    Workbench &workbench = m_access.workbench();
    workbench.open((*file)->path());
    QString label;
    const auto connection
        = QObject::connect(&workbench.commands().target, &CommandTarget::done, [&label](const QString &done) { label = done; });
    Result<NodeId> node = NodeId(0);
    const QVector<DocumentSession *> files = m_history.record([&] { node = edit(workbench.commands()); });
    QObject::disconnect(connection);
    if (!node) {
        reply(node.error());
        return;
    }
    Json answer{{"step", files.isEmpty() ? Json() : toJson(label)}, {"files", pathsOf(files)}};
    if (files.isEmpty())
        answer["note"] = "Nothing was changed: it is so already.";
    if (const Node *changed = (*file)->design().module().node(*node))
        answer["node"] = node_description::ofNode(m_access, **file, *changed);
    replyWhenLoaded(answer, reply);
}

void Editing::changeNode(const QString &name, const ToolReply &reply, const NodeEdit &edit)
{
    const Result<ProjectAccess::Place> place = m_access.node(name);
    if (!place) {
        reply(place.error());
        return;
    }
    change(place->file, reply, [&](VisualCommands &commands) -> Result<NodeId> {
        const Result<NodeId> node = edit(commands, place->id);
        return node && *node == 0 ? Result<NodeId>(place->id) : node;
    });
}

void Editing::undo(const QString &path, const ToolReply &reply)
{
    travel(&EditHistory::undo, "undone", path, reply);
}

void Editing::redo(const QString &path, const ToolReply &reply)
{
    travel(&EditHistory::redo, "redone", path, reply);
}

void Editing::travel(Travel travel, const char *done, const QString &path, const ToolReply &reply)
{
    Result<DocumentSession *> file = Error{QStringLiteral("Nothing was changed yet.")};
    if (!path.isEmpty())
        file = m_access.file(path);
    else if (DocumentSession *last = m_history.lastChanged())
        file = last;
    if (!file) {
        reply(file.error());
        return;
    }
    const Result<EditHistory::Outcome> outcome = (m_history.*travel)(**file);
    if (!outcome) {
        reply(outcome.error());
        return;
    }
    m_access.workbench().open((*file)->path());
    replyWhenLoaded({{done, outcome->label.isEmpty() ? "typing" : toJson(outcome->label)}, {"files", pathsOf(outcome->files)}}, reply);
}

} // namespace vitrine::automation
