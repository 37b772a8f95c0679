#include "runtime/cli/command.h"

#include "runtime/cli/exporter.h"
#include "runtime/cli/loaded_project.h"
#include "runtime/cli/project_folder.h"

#include <QCommandLineParser>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <cstdio>

namespace vitrine::cli {

namespace {

/// Not part of an app: version control, environments, caches, local databases' journals.
bool isLeftOut(const QString &relative)
{
    static const QStringList folders = {QStringLiteral("__pycache__"), QStringLiteral("node_modules"), QStringLiteral("venv"),
                                        QStringLiteral(".venv"), QStringLiteral(".git"), QStringLiteral(".web"), QStringLiteral(".states")};
    const QStringList parts = relative.split(QLatin1Char('/'));
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) { return folders.contains(part); })
        || relative.endsWith(QLatin1String(".pyc"));
}

Result<void> copyBackend(const QString &projectDir, const QString &outDir, const QString &leftOut)
{
    QDirIterator files(projectDir, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString relative = QDir(projectDir).relativeFilePath(file);
        if (isLeftOut(relative) || file.startsWith(leftOut + QLatin1Char('/')))
            continue;
        const QString target = outDir + QLatin1Char('/') + relative;
        QDir().mkpath(QFileInfo(target).absolutePath());
        QFile::remove(target);
        if (!QFile::copy(file, target))
            return Error{QStringLiteral("%1 cannot be written").arg(target)};
    }
    return {};
}

} // namespace

Result<int> commandExport(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("Project folder (default: this one)."));
    parser.addOption({QStringLiteral("out"), QStringLiteral("Folder for frontend/ and backend/."), QStringLiteral("folder")});
    if (Result<void> parsed = parse(parser, arguments); !parsed)
        return parsed.error();
    const Result<QString> folder = projectFolder(parser.positionalArguments().value(0));
    if (!folder)
        return folder.error();
    if (!parser.isSet(QStringLiteral("out")))
        return Error{QStringLiteral("say where to: vitrine export DIR --out OUT")};
    const QString out = QDir(parser.value(QStringLiteral("out"))).absolutePath();

    Result<LoadedProject> project = loadProject(*folder, Delivery::Production);
    if (!project)
        return project.error();
    printProblems(project->problems);
    if (!project->runs)
        return 1;
    const Result<nlohmann::json> written = exportFrontend(*folder, std::move(project->bundle), out + QStringLiteral("/frontend"));
    if (!written)
        return written.error();
    if (Result<void> copied = copyBackend(*folder, out + QStringLiteral("/backend"), out); !copied)
        return copied.error();
    qint64 packed = 0;
    for (const auto &file : *written)
        packed += file.value("gzip", 0);
    std::printf("Wrote %s: frontend/ (%zu files, %.1f KB gzipped) for any file server, backend/ for: vitrine run backend --env prod\n",
                out.toUtf8().constData(), written->size(), double(packed) / 1024);
    return 0;
}

} // namespace vitrine::cli
