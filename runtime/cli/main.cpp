#include "runtime/cli/command.h"
#include "runtime/serve/epoll_dispatcher.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace vitrine;

namespace {

struct Command {
    const char *name;
    const char *summary;
    Result<int> (*run)(QCommandLineParser &, const QStringList &);
};

constexpr Command commands[] = {
    {"new", "make a project from a template", cli::commandNew},
    {"run", "serve a project", cli::commandRun},
    {"check", "load a project and tell what is wrong with it", cli::commandCheck},
    {"export", "write a static frontend and the backend beside it", cli::commandExport},
    {"db", "bring the database up to date with the models", cli::commandDb},
};

QString usage()
{
    QString text = QStringLiteral("Usage: vitrine COMMAND [ARGUMENTS]\n\n");
    for (const Command &command : commands)
        text += QStringLiteral("  %1 %2\n").arg(QLatin1String(command.name), -8).arg(QLatin1String(command.summary));
    return text + QStringLiteral("\nvitrine COMMAND --help tells the options of a command.\n");
}

int finish(int code)
{
    // The Python interpreter and its threads are not torn down: there is nothing left that needs it (see interpreter.h).
    std::fflush(nullptr);
    std::quick_exit(code);
}

int printError(const QString &message)
{
    std::fprintf(stderr, "vitrine: %s\n", message.toUtf8().constData());
    return finish(1);
}

} // namespace

namespace vitrine::cli {

Result<void> parse(QCommandLineParser &parser, const QStringList &arguments, int mostPositional)
{
    if (!parser.parse(arguments))
        return Error{parser.errorText()};
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(parser.helpText().toUtf8().constData(), stdout);
        finish(0);
    }
    if (parser.positionalArguments().size() > mostPositional)
        return Error{QStringLiteral("one folder at a time, please: %1").arg(parser.positionalArguments().join(QLatin1Char(' ')))};
    return {};
}

} // namespace vitrine::cli

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("vitrine"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VITRINE_VERSION));
    QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("-h") || name == QLatin1String("help")) {
        std::fputs(usage().toUtf8().constData(), name.isEmpty() ? stderr : stdout);
        return finish(name.isEmpty() ? 1 : 0);
    }
    if (name == QLatin1String("--version")) {
        std::printf("vitrine %s\n", VITRINE_VERSION);
        return finish(0);
    }
    for (const Command &command : commands) {
        if (name != QLatin1String(command.name))
            continue;
        arguments.removeAt(1);
        QCommandLineParser parser;
        parser.setApplicationDescription(QLatin1String(command.summary));
        parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")});
        const Result<int> code = command.run(parser, arguments);
        return code ? finish(*code) : printError(code.error().message);
    }
    return printError(QStringLiteral("there is no command '%1'.\n\n%2").arg(name, usage()));
}
