#include "runtime/engine/engine.h"

#include "runtime/asgi/asgi_host.h"
#include "runtime/compile/routes.h"
#include "runtime/compile/call_site_resolver.h"
#include "runtime/engine/app_loader.h"
#include "runtime/engine/document_store.h"
#include "runtime/engine/session_table.h"
#include "runtime/engine/uploads.h"
#include "runtime/events/event_runner.h"
#include "runtime/python/factory.h"
#include "runtime/python/interpreter.h"
#include "runtime/python/json_reader.h"
#include "runtime/python/python_error.h"
#include "runtime/python/reflex_module.h"
#include "runtime/state/client_storage.h"

#include <nlohmann/json.hpp>

#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <future>
#include <set>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace vitrine {

namespace {

constexpr char reloadFrame[] = "{\"t\":\"reload\"}";
/// A tab that sends faster than its handlers run is cut off rather than remembered without end.
constexpr size_t mostWaitingEvents = 1000;

struct Item {
    enum class Kind { Received, Closed, Task };
    Kind kind;
    ClientId client = 0;
    QByteArray text;
    std::function<void()> task;
};

/// What an interrupt needs to know of the dispatcher; outlives it. Read and written under the GIL.
struct Interruptible {
    unsigned long pythonThread = 0;
    std::atomic<bool> isWorking = false; ///< user code may be running
    std::atomic<bool> wasInterrupted = false;
};

std::string problemsFrame(const Problems &problems)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Problem &problem : problems)
        list.push_back(problem);
    return nlohmann::json{{"t", "error"}, {"problems", list}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string swapFrame(const Page &before, const Page &now, int generation)
{
    std::string fragments;
    for (const auto &[id, fragment] : now.fragments) {
        const auto old = before.fragments.find(id);
        if (old == before.fragments.end() || old->second != fragment)
            fragments += (fragments.empty() ? "\"" : ",\"") + id + "\":" + fragment.toJson();
    }
    if (fragments.empty())
        return {};
    return "{\"t\":\"swap\",\"g\":" + std::to_string(generation) + ",\"route\":" + nlohmann::json(now.route).dump() + ",\"fragments\":{"
        + fragments + "}}";
}

/// Not zero: a page that a former process served must not pass for one of ours.
int firstGeneration()
{
    return int(std::chrono::system_clock::now().time_since_epoch() / std::chrono::milliseconds(100) & 0x3fffffff);
}

bool samePage(const Page *before, const Page *now)
{
    return before && now && before->route == now->route && before->title == now->title && before->meta == now->meta
        && before->root == now->root;
}

/// Shown while there is no app yet that could be loaded: the shell with nothing in it, and the problems in its banner.
Page emptyPage()
{
    Page page;
    page.route = "/[[...splat]]";
    page.title = "Vitrine";
    page.root = "0";
    page.fragments["0"].body = "return null";
    return page;
}

} // namespace

class Engine::Private
{
public:
    Private(const Catalog &catalog_, Outbox &outbox, Options options_) :
        catalog(catalog_), options(std::move(options_)), importer(options.projectDir.toStdString()),
        loader(importer, catalog, options.delivery), store(options.sessionDir, storeCallbacks()),
        sessions(outbox, store), outbox(outbox)
    {
    }

    const Catalog &catalog;
    const Options options;

    // Shared between threads.
    std::mutex mutex;
    std::condition_variable wake;
    std::vector<Item> items;
    bool stopping = false;
    std::atomic<int> newestRev = 0;
    std::shared_ptr<Interruptible> work = std::make_shared<Interruptible>();
    std::thread thread;
    DocumentStore documents;

    // The dispatcher's own (and the asyncio thread's while it flushes), under the GIL.
    ProjectImporter importer;
    AppLoader loader;
    SessionStore store;
    SessionTable sessions;
    Outbox &outbox;
    std::unique_ptr<EventRunner> runner;
    std::unique_ptr<AsgiHost> endpoints;
    std::unique_ptr<Uploads> uploads;
    std::unique_ptr<App> app;
    Problems problems; ///< why the text as it is now cannot be loaded; empty if it is what runs
    std::unordered_set<std::string> builds;
    std::unordered_map<ClientId, ClientInfo> greetings; ///< of connections that have not said hello yet
    int generation = firstGeneration(); ///< counts the loads

    void post(Item item)
    {
        {
            const std::lock_guard lock(mutex);
            items.push_back(std::move(item));
        }
        wake.notify_one();
    }

    void post(std::function<void()> task) { post(Item{Item::Kind::Task, 0, {}, std::move(task)}); }

    void run(std::promise<void> *started)
    {
        const PyGILState_STATE gil = PyGILState_Ensure();
        work->pythonThread = PyThread_get_thread_ident();
        importer.install();
        runner = std::make_unique<EventRunner>(importer, callbacks());
        work->isWorking = true;
        load(0);
        work->isWorking = false;
        started->set_value();
        std::vector<Item> batch;
        bool more = true;
        while (more) {
            Py_BEGIN_ALLOW_THREADS
            more = take(&batch);
            Py_END_ALLOW_THREADS
            for (Item &item : batch)
                process(item);
            batch.clear();
        }
        PyGILState_Release(gil);
    }

    bool isStopping()
    {
        const std::lock_guard lock(mutex);
        return stopping;
    }

    bool take(std::vector<Item> *batch)
    {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return stopping || !items.empty(); });
        batch->swap(items);
        return !stopping;
    }

    void process(Item &item)
    {
        work->isWorking = true;
        switch (item.kind) {
        case Item::Kind::Task: item.task(); break;
        case Item::Kind::Closed:
            greetings.erase(item.client);
            sessions.detach(item.client);
            break;
        case Item::Kind::Received: receive(item.client, item.text); break;
        }
        work->isWorking = false;
        if (work->wasInterrupted.exchange(false)) {
            PyThreadState_SetAsyncExc(work->pythonThread, nullptr); // one that came too late is for nobody
            PyErr_Clear();
        }
    }

    Uploads::App uploadTargets()
    {
        Uploads::App result;
        result.onDispatcher = [this](std::function<void()> task) { post(std::move(task)); };
        result.session = [this](const std::string &token) { return sessions.find(token); };
        result.registry = [this] { return app ? app->registry.get() : nullptr; };
        result.enqueue = [this](const ClientSessionPtr &session, QueuedEvent event) {
            session->queue.push_back(std::move(event));
            runner->run(session, *app->registry);
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
                notify(control::EventLogged{QString::fromStdString(report.session), QString::fromStdString(report.handler),
                                            QString::fromStdString(report.args), report.milliseconds, QString::fromStdString(report.delta)});
            };
        }
        result.proceed = [this](ClientSessionPtr session) {
            post([this, session] { runner->run(session, *app->registry); });
        };
        return result;
    }

    void report(const Problem &problem) const
    {
        std::fprintf(stderr, "%s\n%s", problem.toLine().toUtf8().constData(), problem.detail.toUtf8().constData());
        notify(control::HandlerProblem{problem});
    }

    void notify(const control::ToStudio &message) const
    {
        if (options.notify)
            options.notify(message);
    }

    SessionStore::Callbacks storeCallbacks()
    {
        const auto save = [this] {
            if (app)
                store.save(*app->registry);
        };
        return {[this, save] { post(save); }, [this] { post([this] { sessions.expire(); }); }};
    }

    // ---- loading

    void load(int rev)
    {
        Problems found;
        std::unique_ptr<App> fresh = loader.load(app.get(), &found);
        if (!fresh && isStopping())
            return;
        if (!fresh) {
            problems = found;
            if (!app)
                showNothing();
            notify(control::Failed{rev, found});
            const std::string frame = problemsFrame(found);
            sessions.forEach([&](const ClientSessionPtr &session) { session->send(frame); });
            return;
        }
        ++generation;
        const bool hadProblems = !problems.isEmpty();
        problems.clear();
        std::unique_ptr<App> previous = std::exchange(app, std::move(fresh));
        StateRegistry::setRunning(app->registry.get());
        builds.insert(app->bootstrap.build);
        if (previous) {
            sessions.forEach([&](const ClientSessionPtr &session) { update(*session, *previous, hadProblems); });
            publish();
            previous->registry->releaseAllBut(*app->registry);
        } else { // tabs that were there before any app begin anew with it
            publish();
            sessions.forEach([](const ClientSessionPtr &session) { session->send(reloadFrame); });
        }
        store.start(!options.sessionDir.isEmpty() && app->config.keepSessionsOnDisk, app->config.sessionLifetime);
        notify(loadedMessage(rev));
        if (endpoints && !endpoints->install(app->application.get()))
            report(takePythonError(importer));
    }

    void showNothing()
    {
        Bootstrap bootstrap;
        bootstrap.build = "none";
        const Page page = emptyPage();
        bootstrap.routes = {page.route};
        documents.replace({{page.route, bootstrap.document(options.htmlTemplate, page)}});
    }

    void publish()
    {
        std::vector<DocumentStore::Document> list;
        Bootstrap bootstrap = app->bootstrap;
        bootstrap.generation = generation;
        for (const Page &page : app->pages)
            list.push_back({page.route, bootstrap.document(options.htmlTemplate, page)});
        documents.replace(std::move(list));
    }

    /// Brings a session, and the browser behind it, to the app that has just been loaded.
    void update(ClientSession &session, const App &previous, bool hadProblems)
    {
        {
            const Session::Lock lock(session.state);
            std::string before, now;
            const bool good = session.state.snapshot(*previous.registry, &before);
            session.state.migrate(*previous.registry, *app->registry);
            place(session);
            if (!session.state.snapshot(*app->registry, &now) || !good)
                runnerProblem();
            if (before != now)
                session.sendNumbered("\"d\":" + changedMembers(before, now));
        }
        if (!session.isConnected())
            return;
        const Page *old = previous.page(session.path);
        const Page *page = app->page(session.path);
        if (page && samePage(old, page)) {
            if (std::string frame = swapFrame(*old, *page, generation); !frame.empty())
                session.send(std::move(frame));
        } else if (page) {
            sendPage(session, *page);
        }
        if (previous.bootstrap.storage != app->bootstrap.storage)
            session.send("{\"t\":\"storage\",\"storage\":" + app->bootstrap.storage + '}');
        if (hadProblems)
            session.send(problemsFrame({}));
    }

    static std::string changedMembers(const std::string &before, const std::string &now)
    {
        const auto old = nlohmann::ordered_json::parse(before, nullptr, false); // dicts keep the order of their keys
        const auto fresh = nlohmann::ordered_json::parse(now, nullptr, false);
        auto changed = nlohmann::ordered_json::object();
        for (const auto &[number, value] : fresh.items()) {
            if (!old.contains(number) || old[number] != value)
                changed[number] = value;
        }
        return changed.dump();
    }

    void sendPage(ClientSession &session, const Page &page) const
    {
        session.send("{\"t\":\"page\",\"g\":" + std::to_string(generation) + ",\"page\":" + page.toJson() + '}');
    }

    control::Loaded loadedMessage(int rev) const
    {
        CallSiteResolver resolver;
        control::Loaded message;
        message.rev = rev;
        message.ms = app->importMilliseconds + app->compileMilliseconds;
        for (const std::string &file : app->files)
            message.files << QString::fromStdString(file);
        for (const Page &page : app->pages) {
            const QString route = QString::fromStdString(page.route);
            message.pages.append({route, QString::fromStdString(page.title), QString::fromStdString(page.function),
                                  QString::fromStdString(page.source.file), page.source.line});
            if (!options.withMarks)
                continue;
            control::PageMarks &marks = message.marks[route];
            for (const auto &[mark, site] : app->marks.at(page.route)) {
                const SourceRange range = resolver.resolve(site);
                const int file = int(message.files.indexOf(QString::fromStdString(range.file)));
                if (file >= 0)
                    marks.insert(QString::fromStdString(mark), {file, range.line, range.column, range.endLine, range.endColumn});
            }
        }
        message.warnings = app->warnings;
        return message;
    }

    nlohmann::json productionBundle() const
    {
        if (!app)
            return {};
        nlohmann::json bundle;
        bundle["app"] = nlohmann::json::parse(app->bootstrap.toJson());
        bundle["pages"] = nlohmann::json::array(); // an app may have endpoints only
        std::set<std::string> classes;
        for (const Page &page : app->pages) {
            bundle["pages"].push_back(nlohmann::json::parse(page.toJson()));
            for (const auto &[id, fragment] : page.fragments) {
                for (const Import &import : fragment.imports) {
                    if (import.library == "@radix-ui/themes")
                        classes.insert(import.name);
                }
            }
        }
        bundle["classes"] = classes;
        return bundle;
    }

    // ---- frames

    void receive(ClientId client, const QByteArray &text)
    {
        const auto frame = parseUntrusted({text.constData(), size_t(text.size())});
        if (!frame.is_object()) {
            std::fprintf(stderr, "vitrine: a client sent something that is no JSON object; ignored\n");
            return;
        }
        const ClientSessionPtr session = sessions.find(client);
        if (session && frame.contains("e"))
            return event(session, frame);
        const std::string type = textMember(frame, "t");
        if (type == "hello")
            hello(client, frame);
        else if (!session)
            return;
        else if (type == "nav")
            navigate(session, frame);
        else if (type == "ack")
            session->acknowledge(numberMember(frame, "n"));
        else if (type == "store")
            storageChanged(session, frame);
        else if (type == "problem")
            browserProblem(frame);
    }

    static std::string textMember(const nlohmann::ordered_json &object, const char *name)
    {
        const auto member = object.find(name);
        return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
    }

    static std::string pathOf(const nlohmann::ordered_json &frame)
    {
        const auto location = frame.find("r");
        const std::string path = location != frame.end() && location->is_object() ? textMember(*location, "p") : std::string();
        return path.empty() ? "/" : path;
    }

    static std::string queryOf(const nlohmann::ordered_json &frame)
    {
        const auto location = frame.find("r");
        return location != frame.end() && location->is_object() ? textMember(*location, "q") : std::string();
    }

    static int numberMember(const nlohmann::ordered_json &object, const char *name)
    {
        const auto member = object.find(name);
        return member != object.end() ? wholeNumber(*member).value_or(0) : 0;
    }

    void event(const ClientSessionPtr &session, const nlohmann::ordered_json &frame)
    {
        const int number = numberMember(frame, "i");
        // Without an app there is nobody to handle it; unconfirmed, it comes again.
        const std::optional<int> handler = wholeNumber(frame["e"]);
        if (!app || !handler || (number > 0 && number <= session->lastEvent))
            return;
        if (session->queue.size() >= mostWaitingEvents) {
            outbox.close(session->client(), 1008, QStringLiteral("Too many events are waiting"));
            return;
        }
        session->lastEvent = std::max(session->lastEvent, number);
        const auto payload = frame.find("a");
        PyRef args = payload != frame.end() && payload->is_array() ? toPython(*payload) : PyRef::steal(PyList_New(0));
        session->queue.push_back({*handler, std::move(args), number});
        runner->run(session, *app->registry);
    }

    void hello(ClientId client, const nlohmann::ordered_json &frame)
    {
        const std::string build = textMember(frame, "build");
        if (app && !builds.contains(build)) {
            outbox.send(client, reloadFrame);
            return;
        }
        const ClientSessionPtr session = sessions.attach(client, textMember(frame, "token"));
        session->path = pathOf(frame);
        session->query = queryOf(frame);
        if (auto greeting = greetings.extract(client))
            session->info = std::move(greeting.mapped());
        if (!app) {
            session->sendFull("{}");
            session->send(problemsFrame(problems));
            return;
        }
        const bool resumed = session->resume(numberMember(frame, "n"));
        if (session->router.sessionId.empty()) // the first connection names the session; later ones continue it
            session->router.sessionId = std::to_string(client);
        {
            const Session::Lock lock(session->state);
            place(*session);
        }
        if (resumed) {
            runner->announce(session, Py_None, {});
        } else {
            const Session::Lock lock(session->state);
            client_storage::apply(session->state, *app->registry, frame.value("v", nlohmann::ordered_json()), client_storage::Told::All);
            StateObject *root = session->state.state(StateRegistry::current()->find(state::type()));
            PyObject_SetAttrString(reinterpret_cast<PyObject *>(root), "is_hydrated", Py_True);
            std::string values;
            if (!session->state.snapshot(*app->registry, &values))
                runnerProblem();
            session->sendFull(values);
            runner->startAwaited(session);
        }
        if (options.delivery == Delivery::Development && numberMember(frame, "g") != generation) {
            if (const Page *page = app->page(session->path))
                sendPage(*session, *page);
        }
        if (!problems.isEmpty())
            session->send(problemsFrame(problems));
        if (!resumed)
            arrive(session);
        runner->run(session, *app->registry);
    }

    void navigate(const ClientSessionPtr &session, const nlohmann::ordered_json &frame)
    {
        session->path = pathOf(frame);
        session->query = queryOf(frame);
        if (!app)
            return;
        {
            const Session::Lock lock(session->state);
            place(*session);
        }
        runner->announce(session, Py_None, {}); // before the page, which then shows its own values from the start
        const Page *page = app->page(session->path);
        if (page && numberMember(frame, "have") == 0)
            sendPage(*session, *page);
        arrive(session);
        runner->run(session, *app->registry);
    }

    /// Something that the browser keeps was changed there, by another tab or by an event that empties it.
    void storageChanged(const ClientSessionPtr &session, const nlohmann::ordered_json &frame)
    {
        if (!app)
            return;
        {
            const Session::Lock lock(session->state);
            sendDelta(*session, {});
            client_storage::apply(session->state, *app->registry, frame.value("v", nlohmann::ordered_json()), client_storage::Told::Changed);
            sendDelta(*session, ",\"u\":1"); // a default that stands in for nothing is not to be written there
        }
        if (numberMember(frame, "load") == 1)
            arrive(session);
        runner->run(session, *app->registry);
    }

    /// Sends what has changed, with `members` besides. The session is locked.
    void sendDelta(ClientSession &session, const std::string &members) const
    {
        std::string delta;
        if (!session.state.takeDelta(&delta))
            runnerProblem();
        if (!delta.empty())
            session.sendNumbered(delta + members);
    }

    /// Brings `self.router` up to where the browser is now. The session is locked.
    void place(ClientSession &session) const
    {
        const Page *page = app->page(session.path);
        RouterInput input;
        input.token = session.state.token();
        input.sessionId = session.router.sessionId;
        input.ip = session.info.ip.toStdString();
        input.origin = (session.info.origin.isEmpty() ? "http://" + session.info.headers.first("host") : session.info.origin).toStdString();
        input.path = session.path;
        input.query = session.query;
        for (const HttpHeader &header : session.info.headers)
            input.headers.emplace_back(header.name.toLower().toStdString(), header.value.toStdString());
        if (page) {
            input.route = page->route;
            input.arguments = routes::match(page->route, session.path).value_or(std::vector<routes::Argument>());
        }
        if (input == session.router)
            return;
        session.router = std::move(input);
        if (!state::setRouter(session.state.state(StateRegistry::current()->find(state::type())), session.router))
            runnerProblem();
    }

    /// The tab has come to its page: queues the page's on_load.
    void arrive(const ClientSessionPtr &session)
    {
        const Page *page = app->page(session->path);
        const auto events = page ? app->onLoad.find(page->route) : app->onLoad.end();
        if (events != app->onLoad.end())
            runner->announce(session, events->second.get(), "on_load of " + session->path);
    }

    void browserProblem(const nlohmann::ordered_json &frame) const
    {
        Problem problem;
        problem.message = QStringLiteral("In the browser: %1").arg(QString::fromStdString(textMember(frame, "m")).left(2000));
        problem.detail = QString::fromStdString(textMember(frame, "f")).left(2000);
        std::fprintf(stderr, "%s (%s)\n", problem.toLine().toUtf8().constData(), problem.detail.toUtf8().constData());
        notify(control::HandlerProblem{problem});
    }

    void runnerProblem() const
    {
        if (PyErr_Occurred())
            notify(control::HandlerProblem{takePythonError(importer)});
    }
};

Engine::Engine(const Catalog &catalog, Outbox &outbox, Options options) :
    d(std::make_unique<Private>(catalog, outbox, std::move(options)))
{
    if (EndpointOutbox *endpoints = d->options.endpoints)
        d->endpoints = std::make_unique<AsgiHost>(d->importer, *endpoints, [this](const Problem &problem) { d->report(problem); });
    if (UploadOutbox *uploads = d->options.uploads)
        d->uploads = std::make_unique<Uploads>(*uploads, d->uploadTargets());
}

Engine::~Engine()
{
    stop();
    if (!Py_IsInitialized())
        return;
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
    d->thread = std::thread([this, &loaded] { d->run(&loaded); });
    loaded.get_future().wait();
    return {};
}

void Engine::stop()
{
    if (d->endpoints && d->thread.joinable())
        d->endpoints->stop();
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    d->wake.notify_one();
    if (!d->thread.joinable())
        return;
    interrupt();
    d->thread.join();
    {
        const GilLock gil;
        if (d->app)
            d->store.saveAll(*d->app->registry);
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
    d->post([this, file, text] {
        d->importer.setOverlay(file.toStdString(), text ? std::optional(text->toStdString()) : std::nullopt);
    });
    reload(rev);
}

void Engine::reload(int rev)
{
    d->newestRev = rev;
    d->post([this, rev] {
        if (rev == d->newestRev)
            d->load(rev);
    });
}

void Engine::reloadFromDisk()
{
    reload(d->newestRev);
}

AppConfig Engine::config()
{
    std::promise<AppConfig> promise;
    d->post([this, &promise] { promise.set_value(d->loader.config()); });
    return promise.get_future().get();
}

nlohmann::json Engine::productionBundle()
{
    std::promise<nlohmann::json> promise;
    d->post([this, &promise] { promise.set_value(d->productionBundle()); });
    return promise.get_future().get();
}

void Engine::interrupt()
{
    // Not on the caller's thread: the network thread never waits for the GIL.
    std::thread([work = d->work] {
        const GilLock gil;
        if (!work->isWorking)
            return;
        work->wasInterrupted = true;
        PyThreadState_SetAsyncExc(work->pythonThread, PyExc_KeyboardInterrupt);
    }).detach();
}

void Engine::opened(ClientId client, ClientInfo info)
{
    d->post([this, client, info = std::move(info)] { d->greetings[client] = info; });
}

void Engine::received(ClientId client, QByteArray utf8)
{
    d->post(Item{Item::Kind::Received, client, std::move(utf8), {}});
}

void Engine::closed(ClientId client)
{
    d->post(Item{Item::Kind::Closed, client, {}, {}});
}

} // namespace vitrine
