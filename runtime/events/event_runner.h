#pragma once

#include "runtime/base/problem.h"
#include "runtime/events/client_session.h"

#include <chrono>
#include <functional>
#include <string>

namespace vitrine {

class ProjectImporter;
struct StateHandler;

/// Runs the queued events of sessions: strictly one after another within a session, and flushes what they changed. Plain handlers and
/// generators run on the calling thread, coroutines on the asyncio thread. A background task runs beside the session's other events, and
/// waits in its queue whenever it wants the state for itself (background_state.h). Needs the GIL.
class EventRunner
{
public:
    struct Report {
        std::string session, handler, args;
        double milliseconds = 0;
        std::string delta;
    };
    struct Callbacks {
        std::function<void(const ClientSessionPtr &)> changed; ///< something in the session may have
        std::function<void(const Problem &)> problem;    ///< a handler raised
        std::function<void(const Report &)> handled;     ///< for the event log; may be empty
        std::function<void(ClientSessionPtr)> proceed;   ///< run the session's queue on the dispatcher
        std::function<ClientSessionPtr(const std::string &)> find; ///< the session of a token, or null
        /// What the browser is told of a handler that raised and whose app has nothing to say about it: a browser event, as JSON.
        std::function<std::string(const Problem &)> failureNotice;
    };

    EventRunner(const ProjectImporter &project, Callbacks callbacks);
    ~EventRunner();
    EventRunner(const EventRunner &) = delete;
    EventRunner &operator=(const EventRunner &) = delete;
    /// The one of this process.
    static EventRunner &running();

    /// Works off the session's queue until it is empty or a coroutine runs.
    void run(const ClientSessionPtr &session);
    /// Waits for the coroutines among the handlers that run now, but no longer than this; the GIL is free meanwhile.
    static void awaitCoroutines(std::chrono::milliseconds limit);
    /// Sends what has changed without a handler, and queues the events in `events` as if a handler had returned them.
    /// @param source what they come from, for messages
    void announce(const ClientSessionPtr &session, PyObject *events, std::string source);

    /// Starts the async computed vars that the session's last delta or snapshot left out; they are sent when they are ready.
    void startAwaited(const ClientSessionPtr &session);

    /// Links the session of a state whose handler is running to the shared instance of a token, instead of the one before. True if the handler
    /// may go on at once, else when `waiter` (a future) is resolved: other tabs' handlers come first, and may change what it sees.
    bool link(StateObject *state, const std::string &token, PyObject *waiter);
    /// Ends that. False if the state is not linked.
    bool unlink(StateObject *state);

    /// What the app says about events: middleware and exception handlers. Null for neither.
    void setApplication(PyRef application);
    /// Calls the app's frontend_exception_handler with an error of a browser.
    void reportBrowserError(const std::string &message);

    /// The root state of the session of a token, to be entered with `async with`; null with a Python exception if there is none.
    PyRef stateOf(const std::string &token);
    /// The session's state is the caller's until release(): at once, or else when `waiter` (a future) is resolved in its turn.
    bool acquire(const ClientSessionPtr &session, PyObject *owner, PyObject *waiter);
    /// Sends what has changed meanwhile.
    void sendChanges(const ClientSessionPtr &session);
    /// Ends what acquire() began.
    void release(const ClientSessionPtr &session);

private:
    friend struct AsyncStep;
    friend struct AsyncVars;
    friend struct HandlerCall;
    struct Running {
        ClientSessionPtr session;
        int number;
        std::string handler, args;
        double started;
        PyRef backgroundState = {}; ///< of a background task
        PyRef function = {};        ///< the handler's
    };
    enum class Progress { Ended, Continues };
    enum class Part {
        Yield,  ///< sends changes and events
        End,    ///< the same, and the client's event counts as done
        Events, ///< sends events only
    };

    Progress execute(const ClientSessionPtr &session, QueuedEvent event);
    PyRef call(const Running &running, const StateHandler &handler, PyObject *self, PyObject *payload);
    PyRef callThroughMiddleware(const Running &running, const StateHandler &handler, const PyRef &self, PyObject *payload);
    void ended(const Running &running);
    Progress finish(const Running &running, PyObject *result);
    bool startAsync(const Running &running, PyObject *result);
    void drain(const Running &running, PyObject *generator);
    void flush(const Running &running, PyObject *result, Part part, std::string browserEvents = {});
    /// The pending exception ends the event: it is reported, and the app's exception handler may answer with events.
    void fail(const Running &running);
    bool collect(const Running &running, PyObject *result, std::string *browserEvents);
    bool takesTurn(const ClientSessionPtr &session) const;
    void setFree(const ClientSessionPtr &session);
    /// To be called before anybody has the state: what a background task has changed without having it is told of.
    void reportMisuse(const ClientSessionPtr &session);
    void wake(const std::string &token, const PyRef &waiter);
    void spread(const std::vector<std::string> &tokens);
    void grant(const ClientSessionPtr &session, const QueuedEvent &event);

    const ProjectImporter &m_project;
    Callbacks m_callbacks;
    PyRef m_application;
    bool m_hasMiddleware = false;
};

} // namespace vitrine
