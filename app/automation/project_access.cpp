#include "app/automation/project_access.h"

#include "app/editor/text_file.h"
#include "app/session/document_session.h"
#include "app/session/project_session.h"
#include "app/window/workbench.h"
#include "runtime/catalog/nearest_word.h"

#include <QDir>

#include <algorithm>

namespace vitrine::automation {

namespace {

template <typename Items>
bool hasNamed(const Items &items, const QString &name)
{
    return std::any_of(items.begin(), items.end(), [&](const auto &item) { return item.name == name; });
}

} // namespace

ProjectSession &ProjectAccess::project() const
{
    return m_workbench.project();
}

QString ProjectAccess::pathOf(const DocumentSession &file) const
{
    return QDir(project().dir()).relativeFilePath(file.path());
}

QString ProjectAccess::nameOf(const DocumentSession &file, NodeId id) const
{
    return pathOf(file) + QLatin1Char('#') + QString::number(id);
}

Result<DocumentSession *> ProjectAccess::file(const QString &path) const
{
    const QString absolute = QDir::cleanPath(project().dir() + QLatin1Char('/') + path);
    if (DocumentSession *open = project().session(absolute))
        return open;
    const QStringList files = project().files();
    if (!files.contains(path)) {
        const QString nearest = nearestWord(path, files);
        return Error{nearest.isEmpty() ? tr("The project has no file “%1”; list_files names those that there are.").arg(path)
                                       : tr("The project has no file “%1”. Did you mean “%2”?").arg(path, nearest)};
    }
    const DocumentSession *front = m_workbench.current();
    if (DocumentSession *opened = project().open(absolute)) {
        // Looking at a file does not take the user away from another one.
        if (front)
            m_workbench.open(front->path());
        return opened;
    }
    return Error{tr("“%1” cannot be read.").arg(path)};
}

Result<DocumentSession *> ProjectAccess::pythonFile(const QString &path) const
{
    const Result<DocumentSession *> found = file(path);
    if (found && !(*found)->isPython())
        return Error{tr("“%1” is no Python file.").arg(path)};
    return found;
}

Result<DocumentSession *> ProjectAccess::pythonFileOrMain(const QString &path) const
{
    if (!path.isEmpty())
        return pythonFile(path);
    if (project().mainFile().isEmpty())
        return Error{tr("The project has no Python file.")};
    return pythonFile(QDir(project().dir()).relativeFilePath(project().mainFile()));
}

QVector<DocumentSession *> ProjectAccess::filesThatHave(const Has &has) const
{
    QVector<DocumentSession *> found;
    for (const QString &path : project().files()) {
        if (!path.endsWith(QLatin1String(".py")))
            continue;
        const QString absolute = project().dir() + QLatin1Char('/') + path;
        if (DocumentSession *open = project().session(absolute)) {
            if (has(open->design().module()))
                found.append(open);
            continue;
        }
        const Result<TextFile> onDisk = TextFile::load(absolute);
        DesignDocument read(project().catalog());
        if (onDisk)
            read.setText(onDisk->text());
        if (!has(read.module()))
            continue;
        if (const Result<DocumentSession *> opened = file(path))
            found.append(*opened);
    }
    return found;
}

Result<DocumentSession *> ProjectAccess::fileThatHas(const Has &has, const QString &what, const QString &path) const
{
    if (!path.isEmpty()) {
        const Result<DocumentSession *> named = pythonFile(path);
        if (named && !has((*named)->design().module()))
            return Error{tr("“%1” has no %2.").arg(path, what)};
        return named;
    }
    const QVector<DocumentSession *> found = filesThatHave(has);
    if (found.isEmpty())
        return Error{tr("No file of the project has a %1.").arg(what)};
    if (found.size() == 1)
        return found.first();
    QStringList paths;
    for (const DocumentSession *file : found)
        paths.append(pathOf(*file));
    return Error{tr("Several files have a %1: %2. Say which one with “file”.").arg(what, paths.join(QStringLiteral(", ")))};
}

Result<DocumentSession *> ProjectAccess::fileOfPage(const QString &route) const
{
    return fileThatHas(
        [&](const Module &module) {
            return std::any_of(module.pages.begin(), module.pages.end(), [&](const Page &page) { return page.route == route; });
        },
        tr("page “%1”").arg(route), {});
}

Result<DocumentSession *> ProjectAccess::fileOfState(const QString &name, const QString &path) const
{
    return fileThatHas([&](const Module &module) { return hasNamed(module.states, name) || hasNamed(module.dataClasses, name); },
                       tr("state class “%1”").arg(name), path);
}

Result<DocumentSession *> ProjectAccess::fileOfSymbol(const QString &name, const QString &path) const
{
    const QString top = name.section(QLatin1Char('.'), 0, 0);
    const auto has = [&](const Module &module) {
        return hasNamed(module.states, top) || hasNamed(module.dataClasses, top) || module.functionNames.contains(top);
    };
    return fileThatHas(has, tr("class or function “%1”").arg(top), path);
}

Result<ProjectAccess::Place> ProjectAccess::node(const QString &name) const
{
    bool isNumber = false;
    const qsizetype mark = name.lastIndexOf(QLatin1Char('#'));
    const NodeId id = name.mid(mark + 1).toUInt(&isNumber);
    if (mark < 0 || !isNumber)
        return Error{tr("“%1” is no name of a node; get_tree gives them, like “app/app.py#12”.").arg(name)};
    const Result<DocumentSession *> found = pythonFile(name.left(mark));
    if (!found)
        return found.error();
    if (!(*found)->design().module().node(id))
        return Error{tr("There is no node “%1”, or not any more; get_tree names those that there are.").arg(name)};
    return Place{*found, id};
}

} // namespace vitrine::automation
