#include "app/window/render_backend.h"
#include "tests/bench/asgi_bench.h"
#include "tests/bench/designer_bench.h"
#include "tests/bench/echo_server.h"
#include "tests/bench/edit_bench.h"
#include "tests/bench/model_bench.h"
#include "tests/bench/report.h"
#include "tests/bench/runtime_bench.h"
#include "tests/bench/start_bench.h"
#include "tests/bench/wire_bench.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <functional>
#include <vector>

using namespace vitrine;
using namespace vitrine::bench;

namespace {

struct Part {
    QString name;
    QString title;
    std::function<Result<void>(Report &)> measure;
};

const std::vector<Part> &parts()
{
    static const std::vector<Part> all{
        {QStringLiteral("wire"), QStringLiteral("Events over the WebSocket, one core each for server and clients"), measureWire},
        {QStringLiteral("model"), QStringLiteral("Streams, large state, blocking handlers, one core each for server and clients"), measureModel},
        {QStringLiteral("crowd"), QStringLiteral("5,000 browser tabs at a time, one core each for server and clients"), measureCrowd},
        {QStringLiteral("asgi"), QStringLiteral("The app's own endpoints, one core each for server and clients"), measureAsgi},
        {QStringLiteral("commands"), QStringLiteral("Command line"), measureCommands},
        {QStringLiteral("compile"), QStringLiteral("Reload of 1,000 components"), measureCompile},
        {QStringLiteral("designer"), QStringLiteral("Visual operations and typing, without the window"), measureDesigner},
        {QStringLiteral("start"), QStringLiteral("Start of Studio"), measureStart},
        {QStringLiteral("edits"), QStringLiteral("Edit to paint in the pane"), [](Report &report) {
             Result<void> small = measureEdits(report, 100);
             return small ? measureEdits(report, 1000) : small;
         }},
    };
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    // Before there is an application, for it gets an event dispatcher of its own.
    if (argc == 2 && qstrcmp(argv[1], "--echo-server") == 0)
        return runEchoServer(argc, argv);

    chooseRenderBackend(); // as Studio does
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QCoreApplication::setApplicationName(QStringLiteral("vitrine-bench"));
    QApplication application(argc, argv);
    QStringList names;
    for (const Part &part : parts())
        names.append(part.name);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures Vitrine."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), QStringLiteral("Write {\"name\": number} as well."), QStringLiteral("file")});
    parser.addPositionalArgument(QStringLiteral("PART"), QStringLiteral("What to measure (default: everything): %1.").arg(names.join(QStringLiteral(", "))),
                                 QStringLiteral("[PART…]"));
    parser.process(application);
    const QStringList wanted = parser.positionalArguments();
    for (const QString &name : wanted) {
        if (!names.contains(name)) {
            std::fprintf(stderr, "There is no part \"%s\"; there are: %s\n", qPrintable(name), qPrintable(names.join(QStringLiteral(", "))));
            return 2;
        }
    }

    Report report;
    for (const Part &part : parts()) {
        if (!wanted.isEmpty() && !wanted.contains(part.name))
            continue;
        report.section(part.title);
        if (Result<void> measured = part.measure(report); !measured)
            report.fail(part.name, measured.error());
    }
    if (parser.isSet(QStringLiteral("json"))) {
        if (Result<void> written = report.writeJson(parser.value(QStringLiteral("json"))); !written) {
            std::fprintf(stderr, "%s\n", qPrintable(written.error().message));
            return 1;
        }
    }
    return report.hasFailures() ? 1 : 0;
}
