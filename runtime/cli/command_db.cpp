#include "runtime/cli/command.h"

#include "runtime/cli/loaded_project.h"
#include "runtime/cli/project_folder.h"
#include "runtime/python/python_tool.h"

#include <QCommandLineParser>

namespace vitrine::cli {

Result<int> commandDb(QCommandLineParser &parser, const QStringList &arguments)
{
    const QStringList actions{QStringLiteral("init"), QStringLiteral("makemigrations"), QStringLiteral("migrate"), QStringLiteral("status")};
    parser.addPositionalArgument(QStringLiteral("ACTION"),
                                 QStringLiteral("init (the first migration, and the tables), makemigrations (write what changed in the models), "
                                                "migrate (bring the database up to date) or status."));
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("Project folder (default: this one)."));
    parser.addOption({QStringLiteral("message"), QStringLiteral("makemigrations: what the migration is about."), QStringLiteral("text")});
    if (Result<void> parsed = parse(parser, arguments, 2); !parsed)
        return parsed.error();
    const QString action = parser.positionalArguments().value(0);
    if (!actions.contains(action))
        return Error{QStringLiteral("vitrine db takes one of %1, not '%2'").arg(actions.join(QStringLiteral(", ")), action)};
    const Result<QString> folder = projectFolder(parser.positionalArguments().value(1));
    if (!folder)
        return folder.error();

    QStringList call{action};
    if (parser.isSet(QStringLiteral("message")))
        call << parser.value(QStringLiteral("message"));
    Result<void> done;
    const Result<LoadedProject> project = loadProject(*folder, Delivery::Development, [&] { // the app's modules declare the tables
        done = runPythonTool("reflex._migrations", call);
    });
    if (!project)
        return project.error();
    printProblems(project->problems);
    if (!done)
        return done.error();
    return project->runs ? 0 : 1;
}

} // namespace vitrine::cli
