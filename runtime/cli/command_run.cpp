#include "runtime/cli/command.h"

#include "runtime/base/resource_paths.h"
#include "runtime/cli/control_client.h"
#include "runtime/cli/exporter.h"
#include "runtime/cli/file_watcher.h"
#include "runtime/cli/loaded_project.h"
#include "runtime/cli/project_folder.h"
#include "runtime/cli/termination.h"
#include "runtime/engine/document_store.h"
#include "runtime/engine/engine.h"
#include "runtime/serve/http_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

namespace vitrine::cli {

namespace {

constexpr quint16 defaultPort = 3000;

struct RunOptions {
    QString folder;
    std::optional<QString> host; ///< given on the command line, which goes before rxconfig.py
    std::optional<quint16> port;
    Delivery delivery = Delivery::Development;
    QString control;
};

Result<RunOptions> readOptions(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("Project folder (default: this one)."));
    parser.addOption({QStringLiteral("port"), QStringLiteral("Port to serve on; 0 = any free one (default: frontend_port of rxconfig.py, else 3000)."),
                      QStringLiteral("port")});
    parser.addOption({QStringLiteral("host"), QStringLiteral("Address to serve on (default: backend_host of rxconfig.py, else 127.0.0.1: this machine only)."),
                      QStringLiteral("address")});
    parser.addOption({QStringLiteral("env"), QStringLiteral("dev (reloads what changes) or prod (bundled)."), QStringLiteral("dev|prod"),
                      QStringLiteral("dev")});
    QCommandLineOption control(QStringLiteral("control"), QStringLiteral("Control channel of Studio."), QStringLiteral("name"));
    control.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(control);
    if (Result<void> parsed = parse(parser, arguments); !parsed)
        return parsed.error();

    RunOptions options;
    Result<QString> folder = projectFolder(parser.positionalArguments().value(0));
    if (!folder)
        return folder.error();
    options.folder = *folder;
    if (parser.isSet(QStringLiteral("host")))
        options.host = parser.value(QStringLiteral("host"));
    options.control = parser.value(QStringLiteral("control"));
    if (parser.isSet(QStringLiteral("port"))) {
        bool isNumber = false;
        options.port = parser.value(QStringLiteral("port")).toUShort(&isNumber);
        if (!isNumber)
            return Error{QStringLiteral("'%1' is no port; a port is a number from 0 to 65535").arg(parser.value(QStringLiteral("port")))};
    }
    const QString env = parser.value(QStringLiteral("env"));
    if (env != QLatin1String("dev") && env != QLatin1String("prod"))
        return Error{QStringLiteral("--env is dev or prod, not '%1'").arg(env)};
    options.delivery = env == QLatin1String("prod") ? Delivery::Production : Delivery::Development;
    return options;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The names that a server on this machine answers to; empty = any.
QList<QByteArray> hostNames(const AppConfig &config)
{
    QList<QByteArray> names = {"127.0.0.1", "localhost", "[::1]"};
    for (const std::string &name : config.allowedHosts) {
        if (name == "*")
            return {};
        names.append(QByteArray::fromStdString(name));
    }
    return names;
}

ServerOptions serverOptions(const RunOptions &options, const AppConfig &config, const QString &bundleDir)
{
    ServerOptions server;
    server.host = options.host.value_or(QString::fromStdString(config.host));
    server.port = options.port.value_or(quint16(config.port.value_or(defaultPort)));
    server.eventPath = QByteArray::fromStdString(config.backendPath) + "/_event";
    server.limits.maxUploadBytes = config.maxUploadBytes;
    server.uploadPath = QByteArray::fromStdString(config.backendPath) + "/_upload";
    const QString uploads = qEnvironmentVariable("REFLEX_UPLOADED_FILES_DIR", QStringLiteral("uploaded_files")); // as get_upload_dir()
    server.mounts.append({server.uploadPath + '/', QDir(options.folder).absoluteFilePath(uploads), "no-cache", true});
    for (const std::string &origin : config.corsAllowedOrigins)
        server.allowedOrigins.append(QByteArray::fromStdString(origin));
    if (options.delivery == Delivery::Development) {
        const bool local = QHostAddress(server.host).isLoopback() || server.host == QLatin1String("localhost");
        if (local) {
            server.allowedHosts = hostNames(config);
            server.compression = Compression::Off; // nothing travels far
        }
        server.mounts.append({"/_vitrine/dev/", resources::path(QStringLiteral("frontend/dev"))});
        server.mounts.append({"/_vitrine/project/", options.folder + QStringLiteral("/.web/vitrine")});
        server.mounts.append({"/", options.folder + QStringLiteral("/assets")});
        server.mounts.append({"/", options.folder + QStringLiteral("/.web/public")}); // what plugins made
    } else {
        server.mounts.append({"/", bundleDir});
    }
    return server;
}

/// The HTML files of a production bundle as documents of their routes; dynamic routes share the fallback.
void publishBundle(DocumentStore &store, const nlohmann::json &routes, const QString &bundleDir)
{
    std::vector<DocumentStore::Document> documents;
    const QByteArray fallback = readFile(bundleDir + QStringLiteral("/404.html"));
    for (const auto &item : routes) {
        const std::string route = item.get<std::string>();
        const QByteArray own = readFile(bundleDir + QString::fromStdString(route == "/" ? "" : route) + QStringLiteral("/index.html"));
        documents.push_back({route, own.isEmpty() ? fallback : own});
    }
    documents.push_back({"404", fallback});
    store.replace(std::move(documents));
}

} // namespace

Result<int> commandRun(QCommandLineParser &parser, const QStringList &arguments)
{
    const Result<RunOptions> options = readOptions(parser, arguments);
    if (!options)
        return options.error();
    const bool production = options->delivery == Delivery::Production;
    if (!QFile::exists(options->folder + QStringLiteral("/rxconfig.py")) && options->control.isEmpty()) {
        return Error{QStringLiteral("there is no rxconfig.py in %1, so it is no app yet. Make one with: vitrine new DIR").arg(options->folder)};
    }

    ControlClient control;
    if (!options->control.isEmpty()) {
        if (Result<void> connected = control.connectTo(options->control); !connected)
            return connected.error();
    }
    const Result<Catalog> catalog = Catalog::load(resources::path(QStringLiteral("catalog")));
    if (!catalog)
        return catalog.error();

    const QTemporaryDir bundleDir;
    HttpServer server({});
    FileWatcher watcher;
    const QStringList settings{options->folder + QStringLiteral("/rxconfig.py"), options->folder + QStringLiteral("/.env")};
    bool loaded = false;
    Engine::Options engineOptions;
    engineOptions.projectDir = options->folder;
    engineOptions.delivery = options->delivery;
    engineOptions.sessionDir = options->folder + QStringLiteral("/.states");
    engineOptions.withMarks = engineOptions.logEvents = !options->control.isEmpty();
    engineOptions.htmlTemplate = readFile(resources::path(QStringLiteral("frontend/dev/index.html")));
    engineOptions.notify = [&](const control::ToStudio &message) {
        control.send(message);
        if (const auto *failed = std::get_if<control::Failed>(&message)) {
            printProblems(failed->problems);
            QStringList files = settings; // an app that never loaded is mended in these
            for (const Problem &problem : failed->problems)
                files << problem.file;
            QMetaObject::invokeMethod(&watcher, [&watcher, files] { watcher.watch(files); });
        } else if (const auto *good = std::get_if<control::Loaded>(&message)) {
            printProblems(good->problems);
            loaded = true;
            QMetaObject::invokeMethod(&watcher, [&watcher, files = good->files + settings] { watcher.watch(files); });
        }
    };
    engineOptions.endpoints = &server.endpointOutbox();
    engineOptions.uploads = &server.uploadOutbox();
    Engine engine(*catalog, server.outbox(), engineOptions);
    if (Result<void> started = engine.start(); !started)
        return started.error();
    control.attach(&engine);
    if (options->control.isEmpty()) // Studio shows what is going on meanwhile
        engine.awaitPackages();
    const Termination termination([&engine] {
        if (!engine.hasWorkedFor(std::chrono::seconds(1)))
            return false;
        std::fprintf(stderr, "Interrupting the handler that has been running; press Ctrl+C again to stop the server\n");
        engine.interrupt();
        return true;
    });

    if (production) {
        if (!loaded)
            return 1;
        nlohmann::ordered_json bundle = engine.productionBundle();
        const nlohmann::json routes = bundle["app"]["routes"];
        if (Result<nlohmann::json> written = exportFrontend(options->folder, std::move(bundle), bundleDir.path()); !written)
            return written.error();
        publishBundle(engine.documents(), routes, bundleDir.path());
    } else {
        QObject::connect(&watcher, &FileWatcher::changed, &watcher, [&engine] { engine.reloadFromDisk(); });
    }
    server.setOptions(serverOptions(*options, engine.config(), bundleDir.path()));
    const Result<QString> url = server.start(engine, engine.documents(), engine.endpoints(), engine.uploads());
    if (!url)
        return url.error();
    std::printf("ready %s\n", url->toUtf8().constData());
    std::fflush(stdout);
    control.send(control::Serving{*url, QCoreApplication::applicationPid()});
    const int code = QCoreApplication::exec();
    server.finish(std::chrono::seconds(3));
    server.stop();
    engine.stop();
    return code;
}

} // namespace vitrine::cli
