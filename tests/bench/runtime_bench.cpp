#include "tests/bench/runtime_bench.h"

#include "preview/runtime_process.h"
#include "runtime/control/line_channel.h"
#include "runtime/control/protocol.h"
#include "runtime/serve/gzip.h"
#include "tests/bench/bench_project.h"
#include "tests/bench/child_program.h"
#include "tests/bench/statistics.h"

#include <QDirIterator>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace vitrine::bench {

namespace {

constexpr int runs = 7; ///< after one that warms up

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// These files gzipped as the server does it. In KB of 1,000 bytes.
double gzippedKilobytes(const QStringList &files)
{
    qint64 bytes = 0;
    for (const QString &path : files) {
        const QByteArray plain = contentOf(path);
        const QByteArray packed = gzip(plain);
        bytes += packed.isEmpty() ? plain.size() : packed.size();
    }
    return double(bytes) / 1000;
}

QStringList styleSheets(const QString &frontend)
{
    QStringList result;
    QDirIterator files(frontend, {QStringLiteral("*.css")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        result << files.next();
    return result;
}

/// The scripts that a browser loads for the first page: those that the document names and what they import. What is imported on demand
/// (`import("./…")`) is not among them.
QStringList loadedScripts(const QString &frontend)
{
    static const QRegularExpression named(QStringLiteral("\"/(_vitrine/[^\"]+\\.js)\""));
    static const QRegularExpression imported(QStringLiteral("(?:from|import)\\s*\"\\./([^\"]+\\.js)\""));
    QStringList result;
    const auto add = [&](const QString &text, const QRegularExpression &pattern, const QString &folder) {
        for (auto match = pattern.globalMatch(text); match.hasNext();) {
            const QString path = folder + match.next().captured(1);
            if (!result.contains(path))
                result << path;
        }
    };
    add(QString::fromUtf8(contentOf(frontend + QStringLiteral("/index.html"))), named, frontend + u'/');
    for (int i = 0; i < result.size(); ++i)
        add(QString::fromUtf8(contentOf(result[i])), imported, frontend + QStringLiteral("/_vitrine/"));
    return result;
}

/// Gives the runtime a new text and waits for what it says about it.
Result<control::Loaded> load(control::LineChannel &channel, QLocalSocket &socket, const control::Overlay &overlay)
{
    std::optional<Result<control::Loaded>> answer;
    const auto connection = QObject::connect(&channel, &control::LineChannel::received, [&](const nlohmann::json &json) {
        const Result<control::ToStudio> message = control::toStudioFromJson(json);
        if (!message)
            answer = message.error();
        else if (const auto *loaded = std::get_if<control::Loaded>(&*message); loaded && loaded->rev == overlay.rev)
            answer = *loaded;
        else if (const auto *failed = std::get_if<control::Failed>(&*message))
            answer = Error{failed->problems.isEmpty() ? QStringLiteral("the page did not load") : failed->problems.first().toLine()};
    });
    channel.send(control::toJson(overlay));
    while (!answer && socket.waitForReadyRead(20000)) { }
    QObject::disconnect(connection);
    return answer ? *answer : Error{QStringLiteral("the runtime did not answer on the control channel")};
}

} // namespace

Result<void> measureCommands(Report &report)
{
    const Result<BenchProject> counter = BenchProject::fromTemplate(QStringLiteral("counter"));
    if (!counter)
        return counter.error();

    std::vector<double> ready;
    for (int run = 0; run <= runs; ++run) {
        ChildProgram server(RuntimeProcess::defaultProgram(),
                            {QStringLiteral("run"), counter->dir(), QStringLiteral("--port"), QStringLiteral("0")});
        server.start();
        if (const Result<QString> line = server.awaitLine("ready "); !line)
            return line.error();
        ready.push_back(server.elapsed());
    }
    ready.erase(ready.begin());
    report.add(QStringLiteral("ready_ms"), median(ready), QStringLiteral("ms"), Target::atMost(500),
               QStringLiteral("`vitrine run` of the counter from exec to its ready line, warm"));

    const QTemporaryDir out;
    std::vector<double> exported;
    for (int run = 0; run <= runs; ++run) {
        ChildProgram program(RuntimeProcess::defaultProgram(),
                             {QStringLiteral("export"), counter->dir(), QStringLiteral("--out"), out.path()});
        program.start();
        if (Result<void> ended = program.awaitEnd(); !ended)
            return ended;
        exported.push_back(program.elapsed());
    }
    exported.erase(exported.begin());
    report.add(QStringLiteral("export_ms"), median(exported), QStringLiteral("ms"), Target::atMost(1000),
               QStringLiteral("`vitrine export` of the counter, the whole program"));
    const QString frontend = out.filePath(QStringLiteral("frontend"));
    report.add(QStringLiteral("counter_js_gz_kb"), gzippedKilobytes(loadedScripts(frontend)), QStringLiteral("KB"), Target::atMost(80));
    report.add(QStringLiteral("counter_css_gz_kb"), gzippedKilobytes(styleSheets(frontend)), QStringLiteral("KB"),
               Target::atMost(16));
    return {};
}

Result<void> measureCompile(Report &report)
{
    constexpr int reloads = 30;
    const Result<BenchProject> project = BenchProject::withPage(1000);
    if (!project)
        return project.error();
    const QTemporaryDir socketDir;
    QLocalServer server;
    if (!server.listen(socketDir.filePath(QStringLiteral("control"))))
        return Error{server.errorString()};
    ChildProgram runtime(RuntimeProcess::defaultProgram(), {QStringLiteral("run"), project->dir(), QStringLiteral("--port"), QStringLiteral("0"),
                                                            QStringLiteral("--control"), server.fullServerName()});
    runtime.start();
    if (!server.waitForNewConnection(10000))
        return Error{QStringLiteral("the runtime did not connect to the control channel")};
    const std::unique_ptr<QLocalSocket> socket(server.nextPendingConnection());
    control::LineChannel channel(socket.get());
    if (const Result<QString> line = runtime.awaitLine("ready "); !line)
        return line.error();

    QFile file(project->mainFile());
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString()};
    const QString text = QString::fromUtf8(file.readAll());
    std::vector<double> times;
    for (int rev = 1; rev <= reloads; ++rev) {
        QString edited = text;
        edited.replace(QStringLiteral("\"Heading 100\""), QStringLiteral("\"Heading edited %1\"").arg(rev));
        const Result<control::Loaded> loaded = load(channel, *socket, {project->mainFile(), edited, rev});
        if (!loaded)
            return loaded.error();
        times.push_back(loaded->ms);
    }
    report.add(QStringLiteral("compile_1000_ms"), median(times), QStringLiteral("ms"), Target::atMost(20),
               QStringLiteral("import and compile after an edit; p95 %1 ms, first %2 ms")
                   .arg(percentile(times, 95), 0, 'f', 1)
                   .arg(times.front(), 0, 'f', 1));
    return {};
}

} // namespace vitrine::bench
