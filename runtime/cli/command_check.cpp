#include "runtime/cli/command.h"

#include "runtime/cli/loaded_project.h"
#include "runtime/cli/project_folder.h"

#include <QCommandLineParser>

#include <cstdio>
#include <unistd.h>

namespace vitrine::cli {

Result<int> commandCheck(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("Project folder (default: this one)."));
    parser.addOption({QStringLiteral("json"), QStringLiteral("Print {\"problems\": [...]} on the standard output.")});
    if (Result<void> parsed = parse(parser, arguments); !parsed)
        return parsed.error();
    const Result<QString> folder = projectFolder(parser.positionalArguments().value(0));
    if (!folder)
        return folder.error();

    // What the user's code prints must not mix with the JSON.
    const int standardOutput = dup(STDOUT_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    const Result<LoadedProject> project = loadProject(*folder, Delivery::Development);
    dup2(standardOutput, STDOUT_FILENO);
    close(standardOutput);
    if (!project)
        return project.error();
    if (parser.isSet(QStringLiteral("json"))) {
        nlohmann::json list = nlohmann::json::array();
        for (const Problem &problem : project->problems)
            list.push_back(problem);
        std::printf("%s\n", nlohmann::json{{"problems", list}}.dump(2).c_str());
    } else {
        printProblems(project->problems);
    }
    return project->hasErrors() ? 1 : 0;
}

} // namespace vitrine::cli
