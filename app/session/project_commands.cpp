#include "app/session/project_commands.h"

#include "app/editor/text_file.h"
#include "app/session/command_target.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/session/selection_controller.h"

#include <QDir>

#include <algorithm>
#include <tuple>

namespace vitrine {

ProjectCommands::ProjectCommands(CommandTarget &target, ProjectSession &project, const Catalog &catalog) :
    m_target(target), m_project(project), m_catalog(catalog)
{
}

ProjectCommands::Files ProjectCommands::files() const
{
    Files files;
    for (const QString &file : m_project.files()) {
        if (!file.endsWith(QLatin1String(".py")))
            continue;
        const QString path = m_project.dir() + QLatin1Char('/') + file;
        if (const DocumentSession *open = m_project.session(path)) {
            files.all.append({file, &open->design()});
            continue;
        }
        const Result<TextFile> text = TextFile::load(path);
        if (!text)
            continue;
        files.read.push_back(std::make_unique<DesignDocument>(m_catalog));
        files.read.back()->setText(text->text());
        files.all.append({file, files.read.back().get()});
    }
    return files;
}

Result<ProjectChange> ProjectCommands::plan(const QString &symbol, const QString &newName) const
{
    if (!m_target.document())
        return Error{tr("Open a Python file first.")};
    const Files files = this->files();
    return ProjectEditor(files.all).rename(ownPath(), symbol, newName);
}

Result<ProjectEditor::Place> ProjectCommands::definition() const
{
    if (!m_target.selection().current())
        return Error{tr("Select a component first.")};
    const Files files = this->files();
    Result<ProjectEditor::Place> place = ProjectEditor(files.all).definitionOf(ownPath(), m_target.selection().node());
    if (place)
        place->path.prepend(m_project.dir() + QLatin1Char('/'));
    return place;
}

QString ProjectCommands::ownPath() const
{
    return QDir(m_project.dir()).relativeFilePath(m_target.document()->path());
}

Result<Change> ProjectCommands::planRename(const QString &symbol, const QString &newName) const
{
    const Result<ProjectChange> change = plan(symbol, newName);
    if (!change)
        return change.error();
    for (const FileChange &file : change->files) {
        if (file.path == ownPath())
            return file.change;
    }
    return Change{{}, change->label, {}, {}};
}

Result<int> ProjectCommands::rename(const QString &symbol, const QString &newName)
{
    const Result<ProjectChange> change = plan(symbol, newName);
    const Result<int> outcome = change ? perform(*change) : Result<int>(change.error());
    if (!outcome)
        std::ignore = m_target.refuse(outcome.error().message);
    return outcome;
}

Result<int> ProjectCommands::perform(const ProjectChange &change)
{
    std::vector<std::pair<DocumentSession *, const Change *>> changes;
    for (const FileChange &file : change.files) {
        DocumentSession *session = m_project.open(m_project.dir() + QLatin1Char('/') + file.path);
        if (!session)
            return Error{tr("%1 cannot be opened.").arg(file.path)};
        if (session->file().isReadOnly())
            return Error{session->file().whyReadOnly()};
        changes.emplace_back(session, &file.change);
    }
    for (const auto &[session, edit] : changes)
        std::ignore = session->apply(*edit);
    Q_EMIT m_target.done(change.label.text());
    return int(changes.size());
}

} // namespace vitrine
