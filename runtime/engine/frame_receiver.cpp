#include "runtime/engine/frame_receiver.h"

#include "runtime/events/dispatcher.h"
#include "runtime/python/json_reader.h"
#include "runtime/state/client_storage.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace vitrine {

namespace {

/// A tab that sends faster than its handlers run is cut off rather than remembered without end.
constexpr qsizetype mostWaitingEvents = 1000;

std::string textMember(const nlohmann::ordered_json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

/// Where the browser says it is.
void takeLocation(ClientSession &session, const nlohmann::ordered_json &frame)
{
    const auto found = frame.find("r");
    const nlohmann::ordered_json location = found != frame.end() && found->is_object() ? *found : nlohmann::ordered_json::object();
    session.path = textMember(location, "p");
    if (session.path.empty())
        session.path.assign(1, '/'); // GCC 12 warns of an assignment (its bug 105329)
    session.query = textMember(location, "q");
}

int numberMember(const nlohmann::ordered_json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() ? wholeNumber(*member).value_or(0) : 0;
}

} // namespace

void FrameReceiver::received(ClientId client, const QByteArray &text)
{
    const auto frame = parseUntrusted({text.constData(), size_t(text.size())});
    const ClientSessionPtr session = m_sessions.find(client);
    if (frame.is_array() && session) { // events of one trigger: what the first one's handler returns comes after all of them
        for (const auto &item : frame)
            enqueue(session, item);
        return m_runner.run(session);
    }
    if (!frame.is_object()) {
        std::fprintf(stderr, "vitrine: a client sent something that is no JSON object; ignored\n");
        return;
    }
    if (session && frame.contains("e")) {
        enqueue(session, frame);
        return m_runner.run(session);
    }
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

void FrameReceiver::enqueue(const ClientSessionPtr &session, const nlohmann::ordered_json &frame)
{
    if (!frame.is_object() || !frame.contains("e"))
        return;
    const int number = numberMember(frame, "i");
    const std::optional<int> handler = wholeNumber(frame["e"]);
    // Without an app there is nobody to handle it; unconfirmed, it comes again.
    if (!m_host.app() || !handler || (number > 0 && number <= session->lastEvent))
        return;
    if (session->queue.size() >= mostWaitingEvents) {
        m_outbox.close(session->client(), 1008, QStringLiteral("Too many events are waiting"));
        return;
    }
    session->lastEvent = std::max(session->lastEvent, number);
    const auto payload = frame.find("a");
    PyRef args = payload != frame.end() && payload->is_array() ? toPython(*payload) : PyRef::steal(PyList_New(0));
    session->queue.push_back({*handler, std::move(args), number});
}

void FrameReceiver::hello(ClientId client, const nlohmann::ordered_json &frame)
{
    const std::shared_ptr<App> app = m_host.app();
    if (app && !m_host.knowsBuild(textMember(frame, "build"))) {
        m_outbox.send(client, reloadFrame);
        return;
    }
    const ClientSessionPtr session = m_sessions.attach(client, textMember(frame, "token"));
    takeLocation(*session, frame);
    if (auto greeting = m_greetings.extract(client))
        session->info = std::move(greeting.mapped());
    if (!app) {
        session->sendFull("{}");
        session->send(m_host.problemsFrame());
        return;
    }
    const bool resumed = session->resume(numberMember(frame, "n"));
    if (session->router.sessionId.empty()) // the first connection names the session; later ones continue it
        session->router.sessionId = std::to_string(client);
    if (resumed) {
        place(*session);
        m_runner.announce(session, Py_None, {});
    } else {
        sendValues(*session, *app, frame);
        m_runner.startAwaited(session);
    }
    if (m_options.delivery == Delivery::Development && numberMember(frame, "g") != m_host.generation()) {
        m_host.sendStyles(*session);
        if (const Page *page = app->page(session->path))
            m_host.sendPage(*session, *page);
    }
    if (m_host.hasProblems())
        session->send(m_host.problemsFrame());
    if (!resumed)
        arrive(session, *app);
    m_runner.run(session);
}

void FrameReceiver::navigate(const ClientSessionPtr &session, const nlohmann::ordered_json &frame)
{
    takeLocation(*session, frame);
    const std::shared_ptr<App> app = m_host.app();
    if (!app)
        return;
    place(*session);
    if (app->loadEvents(session->path))
        setHydrated(*session, Py_False);
    m_runner.announce(session, Py_None, {}); // before the page, which then shows its own values from the start
    const Page *page = app->page(session->path);
    if (page && numberMember(frame, "have") == 0)
        m_host.sendPage(*session, *page);
    arrive(session, *app);
    m_runner.run(session);
}

void FrameReceiver::place(ClientSession &session) const
{
    const Dispatcher::UserCode userCode; // whoever has the session's lock may be running a computed var
    const Session::Lock lock(session.state);
    m_host.place(session);
}

void FrameReceiver::setHydrated(ClientSession &session, PyObject *value)
{
    StateObject *root = session.state.state(StateRegistry::running()->find(state::type()));
    PyObject_SetAttrString(reinterpret_cast<PyObject *>(root), "is_hydrated", value);
}

void FrameReceiver::sendValues(ClientSession &session, const App &app, const nlohmann::ordered_json &frame) const
{
    const Dispatcher::UserCode userCode;
    const Session::Lock lock(session.state);
    m_host.place(session);
    client_storage::apply(session.state, *app.registry, frame.value("v", nlohmann::ordered_json()), client_storage::Told::All);
    setHydrated(session, app.loadEvents(session.path) ? Py_False : Py_True);
    std::string values;
    if (!session.state.snapshot(*app.registry, &values))
        m_host.reportException();
    session.sendFull(values);
}

/// Something that the browser keeps was changed there, by another tab or by an event that empties it.
void FrameReceiver::storageChanged(const ClientSessionPtr &session, const nlohmann::ordered_json &frame)
{
    const std::shared_ptr<App> app = m_host.app();
    if (!app)
        return;
    {
        const Dispatcher::UserCode userCode;
        const Session::Lock lock(session->state);
        if (!session->sendChanges())
            m_host.reportException();
        client_storage::apply(session->state, *app->registry, frame.value("v", nlohmann::ordered_json()), client_storage::Told::Changed);
        if (!session->sendChanges(",\"u\":1")) // a default that stands in for nothing is not to be written there
            m_host.reportException();
    }
    if (numberMember(frame, "load") == 1)
        arrive(session, *app);
    m_runner.run(session);
}

/// The tab has come to its page: queues the page's on_load.
void FrameReceiver::arrive(const ClientSessionPtr &session, const App &app)
{
    PyObject *events = app.loadEvents(session->path);
    if (!events)
        return;
    m_runner.announce(session, events, "on_load of " + session->path);
    const int hydrated = StateRegistry::handlerNumber("reflex.State.set_is_hydrated");
    session->queue.push_back({hydrated, PyRef::steal(PyTuple_Pack(1, Py_True)), 0});
}

void FrameReceiver::browserProblem(const nlohmann::ordered_json &frame) const
{
    const std::string message = textMember(frame, "m").substr(0, 2000);
    Problem problem;
    problem.message = QStringLiteral("In the browser: %1").arg(QString::fromStdString(message));
    problem.detail = QString::fromStdString(textMember(frame, "f")).left(2000);
    std::fprintf(stderr, "%s (%s)\n", problem.toLine().toUtf8().constData(), problem.detail.toUtf8().constData());
    m_options.notify(control::HandlerProblem{problem});
    m_runner.reportBrowserError(message);
}

void FrameReceiver::closed(ClientId client)
{
    m_greetings.erase(client);
    m_sessions.detach(client);
}

} // namespace vitrine
