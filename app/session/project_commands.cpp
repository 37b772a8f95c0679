#include "app/session/project_commands.h"

#include "app/session/command_target.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/session/selection_controller.h"

#include <algorithm>
#include <tuple>

namespace vitrine {

ProjectCommands::ProjectCommands(CommandTarget &target, ProjectSession &project, const Catalog &catalog) :
    m_target(target), m_project(project), m_documents(project, catalog)
{
}

Result<ProjectChange> ProjectCommands::plan(const Operation &operation)
{
    if (!m_target.document())
        return Error{tr("Open a Python file first.")};
    return operation(ProjectEditor(m_documents.files()), m_documents.relative(m_target.document()->path()));
}

Result<ProjectEditor::Place> ProjectCommands::definition()
{
    if (!m_target.selection().current())
        return Error{tr("Select a component first.")};
    const QString own = m_documents.relative(m_target.document()->path());
    Result<ProjectEditor::Place> place = ProjectEditor(m_documents.files()).definitionOf(own, m_target.selection().node());
    if (place)
        place->path = m_documents.absolute(place->path);
    return place;
}

Result<Change> ProjectCommands::ownPart(const Result<ProjectChange> &change) const
{
    if (!change)
        return change.error();
    const QString own = m_documents.relative(m_target.document()->path());
    const auto found = std::find_if(change->files.begin(), change->files.end(), [&](const FileChange &file) { return file.path == own; });
    return found == change->files.end() ? Change{{}, change->label, {}, {}} : found->change;
}

Result<Change> ProjectCommands::planRename(const QString &symbol, const QString &newName)
{
    return ownPart(plan([&](const ProjectEditor &editor, const QString &own) { return editor.rename(own, symbol, newName); }));
}

Result<int> ProjectCommands::rename(const QString &symbol, const QString &newName)
{
    return perform(plan([&](const ProjectEditor &editor, const QString &own) { return editor.rename(own, symbol, newName); }));
}

Result<ComponentPiece> ProjectCommands::copied(const QVector<NodeId> &nodes)
{
    if (!m_target.document())
        return Error{tr("Open a Python file first.")};
    return ProjectEditor(m_documents.files()).copied(m_documents.relative(m_target.document()->path()), nodes);
}

Result<Change> ProjectCommands::planPaste(const ComponentPiece &piece, NodeId parent, int index)
{
    if (!m_target.document())
        return Error{tr("Open a Python file first.")};
    return ProjectEditor(m_documents.files()).paste(piece, m_documents.relative(m_target.document()->path()), parent, index);
}

Result<NodeId> ProjectCommands::paste(const ComponentPiece &piece, NodeId parent, int index)
{
    if (!m_target.document())
        return m_target.refuseWithoutDocument();
    return m_target.perform(planPaste(piece, parent, index), CommandTarget::Afterwards::SelectResult);
}

Result<NodeId> ProjectCommands::pasteAtSelection(const ComponentPiece &piece)
{
    const Result<CommandTarget::Place> place = m_target.insertionPlace(piece.python);
    return place ? paste(piece, place->parent, place->index) : m_target.refuse(place.error().message);
}

QVector<ProjectCommands::Destination> ProjectCommands::destinations()
{
    QVector<Destination> found;
    for (const ProjectFile &file : m_documents.files()) {
        const Module &module = file.document->module();
        const auto add = [&](const QVector<int> &roots, const QString &name) {
            if (!roots.isEmpty())
                found.append({file.path, module.nodes.at(module.roots.at(roots.last()).node).id, name});
        };
        QSet<int> shown;
        for (const Page &page : module.pages) {
            add(page.roots, page.route);
            shown.insert(page.function);
        }
        for (int i = 0; i < module.functions.size(); ++i) {
            if (!shown.contains(i))
                add(module.functions.at(i).roots, module.functions.at(i).name + QLatin1String("()"));
        }
    }
    return found;
}

Result<Change> ProjectCommands::planMoveTo(const QVector<NodeId> &nodes, const Destination &to)
{
    return ownPart(planMove(nodes, to));
}

Result<int> ProjectCommands::moveTo(const QVector<NodeId> &nodes, const Destination &to)
{
    return perform(planMove(nodes, to));
}

Result<ProjectChange> ProjectCommands::planMove(const QVector<NodeId> &nodes, const Destination &to)
{
    return plan([&](const ProjectEditor &editor, const QString &own) { return editor.moveNodes(own, nodes, to.file, to.parent, to.index); });
}

Result<Change> ProjectCommands::planExtractToFile(NodeId node, const QString &name, const QString &file)
{
    return ownPart(planExtraction(node, name, file));
}

Result<int> ProjectCommands::extractToFile(NodeId node, const QString &name, const QString &file)
{
    return perform(planExtraction(node, name, file));
}

Result<ProjectChange> ProjectCommands::planExtraction(NodeId node, const QString &name, const QString &file)
{
    return plan([&](const ProjectEditor &editor, const QString &own) { return editor.extractToFile(own, node, name, file); });
}

Result<int> ProjectCommands::perform(const Result<ProjectChange> &change)
{
    const auto refuse = [this](const QString &reason) -> Result<int> { return m_target.refuse(reason).error(); };
    if (!change)
        return refuse(change.error().message);
    std::vector<std::pair<DocumentSession *, const Change *>> changes;
    for (const FileChange &file : change->files) {
        DocumentSession *session = m_project.open(m_documents.absolute(file.path));
        if (!session)
            return refuse(tr("%1 cannot be opened.").arg(file.path));
        if (session->file().isReadOnly())
            return refuse(session->file().whyReadOnly());
        changes.emplace_back(session, &file.change);
    }
    for (const auto &[session, edit] : changes)
        std::ignore = session->apply(*edit);
    Q_EMIT m_target.done(change->label.text());
    return int(changes.size());
}

} // namespace vitrine
