#include "runtime/engine/engine.h"

#include "runtime/asgi/asgi_host.h"
#include "runtime/engine/app_host.h"
#include "runtime/engine/document_store.h"
#include "runtime/engine/frame_receiver.h"
#include "runtime/engine/uploads.h"
#include "runtime/events/dispatcher.h"
#include "runtime/python/factory.h"
#include "runtime/python/interpreter.h"
#include "runtime/python/python_error.h"
#include "runtime/python/reflex_module.h"

#include <nlohmann/json.hpp>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <future>
#include <utility>

namespace vitrine {

class Engine::Private
{
public:
    Private(const Catalog &catalog_, Outbox &outbox, Options options_) :
        catalog(catalog_), options(withNotify(std::move(options_))), importer(options.projectDir.toStdString()),
        store(options.sessionDir, storeCallbacks()), sessions(outbox, store),
        libraries(options.projectDir.toStdString(), buildCallbacks()),
        host(options, catalog, importer, sessions, documents, dispatcher, options.htmlTemplate.isEmpty() ? nullptr : &libraries), runner(importer, callbacks()),
        receiver(host, sessions, runner, outbox, options)
    {
        if (options.endpoints)
            endpoints = std::make_unique<AsgiHost>(importer, *options.endpoints, [this](const Problem &problem) { report(problem); });
        if (options.uploads)
            uploads = std::make_unique<Uploads>(*options.uploads, uploadTargets());
    }

    const Catalog &catalog;
    const Options options;
    std::atomic<int> newestRev = 0;
    std::atomic<int> newestCheck = 0;
    DocumentStore documents;
    // In the dispatcher's turn (the runner: on the asyncio thread too), under the GIL.
    ProjectImporter importer;
    Dispatcher dispatcher;
    SessionStore store;
    SessionTable sessions;
    ProjectLibraries libraries; ///< of an app whose pages are served
    AppHost host;
    EventRunner runner;
    FrameReceiver receiver;
    std::unique_ptr<AsgiHost> endpoints; ///< null if there is nowhere for their answers to go
    std::unique_ptr<Uploads> uploads;
    bool hasEnded = false; ///< every task of the dispatcher
    std::promise<void> firstAnswer; ///< to the first load: loaded or failed
    bool hasAnswered = false;

    static Options withNotify(Options options)
    {
        if (!options.notify)
            options.notify = [](const control::ToStudio &) {};
        return options;
    }

    void load(int rev)
    {
        const bool good = host.load(rev);
        if (!host.isWaiting() && !std::exchange(hasAnswered, true))
            firstAnswer.set_value();
        if (!good)
            return;
        const AppConfig &config = host.app()->config;
        store.start(!options.sessionDir.isEmpty() && config.keepSessionsOnDisk, config.sessionLifetime);
        PyObject *application = host.app()->application.get();
        runner.setApplication(PyRef::share(application));
        if (endpoints && !endpoints->install(application))
            report(takePythonError(importer));
    }

    void report(const Problem &problem) const
    {
        std::fprintf(stderr, "%s\n%s", problem.toLine().toUtf8().constData(), problem.detail.toUtf8().constData());
        options.notify(control::HandlerProblem{problem});
    }

    ProjectLibraries::Callbacks buildCallbacks()
    {
        return {[this] { dispatcher.post([this] { host.tellProgress(); }); }, [this] { dispatcher.post([this] { load(newestRev); }); }};
    }

    SessionStore::Callbacks storeCallbacks()
    {
        const auto save = [this] {
            if (host.app())
                store.save(*host.app()->registry);
        };
        return {[this, save] { dispatcher.post(save); }, [this] { dispatcher.post([this] { sessions.expire(); }); }};
    }

    Uploads::App uploadTargets()
    {
        Uploads::App result;
        result.onDispatcher = [this](Dispatcher::Task task) { dispatcher.post(std::move(task)); };
        result.session = [this](const std::string &token) { return sessions.find(token); };
        result.registry = [this] { return host.app() ? host.app()->registry.get() : nullptr; };
        result.enqueue = [this](const ClientSessionPtr &session, QueuedEvent event) {
            session->queue.push_back(std::move(event));
            runner.run(session);
        };
        return result;
    }

    EventRunner::Callbacks callbacks()
    {
        EventRunner::Callbacks result;
        result.changed = [this](const ClientSessionPtr &session) { store.noteChanged(session); };
        result.problem = [this](const Problem &problem) { report(problem); };
        if (options.logEvents) {
            result.handled = [this](const EventRunner::Report &report) {
                options.notify(control::EventLogged{QString::fromStdString(report.session), QString::fromStdString(report.handler),
                                                    QString::fromStdString(report.args), report.milliseconds,
                                                    QString::fromStdString(report.delta)});
            };
        }
        result.proceed = [this](ClientSessionPtr session) { dispatcher.post([this, session] { runner.run(session); }); };
        result.find = [this](const std::string &token) { return sessions.find(token); };
        result.failureNotice = [this](const Problem &problem) {
            auto notice = nlohmann::json::array({"handler_failed"});
            if (options.delivery == Delivery::Development) // what went wrong is nothing for the users of a published app
                notice.push_back(problem.toLine().toStdString());
            return notice.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        };
        return result;
    }
};

Engine::Engine(const Catalog &catalog, Outbox &outbox, Options options) :
    d(std::make_unique<Private>(catalog, outbox, std::move(options)))
{
}

Engine::~Engine()
{
    stop();
    if (!Py_IsInitialized())
        return;
    if (!d->hasEnded) { // a handler that cannot be interrupted goes on until the process ends
        [[maybe_unused]] const Private *kept = d.release();
        return;
    }
    const GilLock gil; // the app and its sessions hold Python objects
    d.reset();
}

Result<void> Engine::start()
{
    factory::setCatalog(&d->catalog);
    registerReflexModule();
    if (Result<void> started = startInterpreter(d->options.projectDir); !started)
        return started;
    std::promise<void> loaded;
    d->dispatcher.post([this, &loaded] {
        d->importer.install();
        d->load(0);
        loaded.set_value();
    });
    d->dispatcher.start();
    loaded.get_future().wait();
    return {};
}

void Engine::awaitPackages()
{
    d->firstAnswer.get_future().wait();
}

void Engine::stop()
{
    if (d->dispatcher.isStopping())
        return;
    if (d->endpoints)
        d->endpoints->stop();
    {
        const GilLock gil;
        EventRunner::awaitCoroutines(Dispatcher::patience);
    }
    d->hasEnded = d->dispatcher.stop();
    {
        const GilLock gil;
        if (const auto &app = d->host.app())
            d->store.saveAll(*app->registry);
    }
    d->store.finish();
}

EndpointGateway *Engine::endpoints()
{
    return d->endpoints.get();
}

UploadGateway *Engine::uploads()
{
    return d->uploads.get();
}

DocumentStore &Engine::documents()
{
    return d->documents;
}

void Engine::setOverlay(const QString &file, const std::optional<QString> &text, int rev)
{
    d->dispatcher.post([this, file, text] {
        d->importer.setOverlay(file.toStdString(), text ? std::optional(text->toStdString()) : std::nullopt);
    });
    reload(rev);
}

void Engine::reload(int rev)
{
    d->newestRev = rev;
    d->dispatcher.post([this, rev] {
        if (rev == d->newestRev)
            d->load(rev);
    });
}

void Engine::check(const QString &file, const QString &text, int number)
{
    d->newestCheck = number;
    d->dispatcher.post([this, file, text, number] {
        if (number == d->newestCheck)
            d->options.notify(control::Checked{number, d->host.check(file.toStdString(), text.toStdString())});
    });
}

void Engine::reloadFromDisk()
{
    reload(d->newestRev);
}

AppConfig Engine::config()
{
    std::promise<AppConfig> promise;
    d->dispatcher.post([this, &promise] { promise.set_value(d->host.config()); });
    return promise.get_future().get();
}

nlohmann::ordered_json Engine::productionBundle()
{
    std::promise<nlohmann::ordered_json> promise;
    d->dispatcher.post([this, &promise] { promise.set_value(d->host.productionBundle()); });
    return promise.get_future().get();
}

void Engine::interrupt()
{
    const double now = std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
    d->dispatcher.interrupt([now] {
        const PyRef module = PyRef::steal(PyImport_ImportModule("reflex._async"));
        const PyRef told = module ? PyRef::steal(PyObject_CallMethod(module.get(), "interrupt", "d", now)) : PyRef();
        if (!told)
            PyErr_Clear();
    });
}

void Engine::cancelBuild()
{
    d->libraries.cancel();
}

bool Engine::hasWorkedFor(std::chrono::milliseconds duration) const
{
    return d->dispatcher.hasWorkedFor(duration);
}

void Engine::opened(ClientId client, ClientInfo info)
{
    d->dispatcher.post([this, client, info = std::move(info)] { d->receiver.opened(client, info); });
}

void Engine::received(ClientId client, QByteArray utf8)
{
    d->dispatcher.post([this, client, text = std::move(utf8)] { d->receiver.received(client, text); });
}

void Engine::closed(ClientId client)
{
    d->dispatcher.post([this, client] { d->receiver.closed(client); });
}

} // namespace vitrine
