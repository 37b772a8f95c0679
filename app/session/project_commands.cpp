#include "app/session/project_commands.h"

#include "app/editor/text_file.h"
#include "app/session/command_target.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "designer/edit/project_editor.h"

#include <QDir>

#include <algorithm>
#include <memory>
#include <tuple>
#include <vector>

namespace vitrine {

ProjectCommands::ProjectCommands(CommandTarget &target, ProjectSession &project, const Catalog &catalog) :
    m_target(target), m_project(project), m_catalog(catalog)
{
}

Result<ProjectChange> ProjectCommands::plan(const QString &symbol, const QString &newName) const
{
    if (!m_target.document())
        return Error{tr("Open a Python file first.")};
    // Files that are not open are read for this; what is open is as it is in the editor.
    std::vector<std::unique_ptr<DesignDocument>> read;
    QVector<ProjectFile> files;
    for (const QString &file : m_project.files()) {
        if (!file.endsWith(QLatin1String(".py")))
            continue;
        const QString path = m_project.dir() + QLatin1Char('/') + file;
        if (const DocumentSession *open = m_project.session(path)) {
            files.append({file, &open->design()});
            continue;
        }
        const Result<TextFile> text = TextFile::load(path);
        if (!text)
            continue;
        read.push_back(std::make_unique<DesignDocument>(m_catalog));
        read.back()->setText(text->text());
        files.append({file, read.back().get()});
    }
    const QString own = QDir(m_project.dir()).relativeFilePath(m_target.document()->path());
    return ProjectEditor(files).rename(own, symbol, newName);
}

Result<Change> ProjectCommands::planRename(const QString &symbol, const QString &newName) const
{
    const Result<ProjectChange> change = plan(symbol, newName);
    if (!change)
        return change.error();
    const QString own = QDir(m_project.dir()).relativeFilePath(m_target.document()->path());
    for (const FileChange &file : change->files) {
        if (file.path == own)
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
            return Error{tr("%1 is open for reading only.").arg(file.path)};
        changes.emplace_back(session, &file.change);
    }
    for (const auto &[session, edit] : changes)
        std::ignore = session->apply(*edit);
    Q_EMIT m_target.done(change.label.text());
    return int(changes.size());
}

} // namespace vitrine
