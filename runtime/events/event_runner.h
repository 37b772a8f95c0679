#pragma once

#include "runtime/base/problem.h"
#include "runtime/events/client_session.h"

#include <functional>
#include <string>

namespace vitrine {

class ProjectImporter;
class StateRegistry;
struct StateHandler;

/// Runs the queued events of sessions: strictly one after another within a session, and flushes what they changed. Plain handlers and
/// generators run on the calling thread, coroutines on the asyncio thread. Needs the GIL.
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
        std::function<void(ClientSessionPtr)> proceed;   ///< a coroutine ended: run the session's queue on the dispatcher
    };

    EventRunner(const ProjectImporter &project, Callbacks callbacks) : m_project(project), m_callbacks(std::move(callbacks)) {}

    /// Works off the session's queue until it is empty or a coroutine runs.
    void run(const ClientSessionPtr &session, const StateRegistry &registry);
    /// Sends what has changed without a handler, and queues the events in `events` as if a handler had returned them.
    /// @param source what they come from, for messages
    void announce(const ClientSessionPtr &session, PyObject *events, std::string source);
    /// Starts the async computed vars that the session's last delta or snapshot left out; they are sent when they are ready.
    void startAwaited(const ClientSessionPtr &session);

private:
    friend struct AsyncStep;
    friend struct AsyncVars;
    struct Running {
        ClientSessionPtr session;
        int number;
        std::string handler, args;
        double started;
    };

    void execute(const ClientSessionPtr &session, const StateRegistry &registry, QueuedEvent event);
    PyRef call(const Running &running, const StateHandler &handler, PyObject *self, PyObject *payload);
    void finish(const Running &running, PyObject *result);
    bool startAsync(const Running &running, PyObject *result);
    void drain(const Running &running, PyObject *generator);
    /// Sends changes and the events in `result`; with `last`, the client's event counts as done.
    void flush(const Running &running, PyObject *result, bool last);
    void fail(const Running &running);
    bool collect(const Running &running, PyObject *result, std::string *browserEvents);

    const ProjectImporter &m_project;
    Callbacks m_callbacks;
};

} // namespace vitrine
