#pragma once

#include "runtime/asgi/asgi_exchange.h"
#include "runtime/base/problem.h"
#include "runtime/serve/batch_queue.h"

#include <QSet>

#include <functional>
#include <mutex>
#include <unordered_map>

namespace vitrine {

class ProjectImporter;

/// Runs the app's own HTTP and WebSocket endpoints (`app.api`, `api_transformer`; any ASGI 3 application) and its lifespan tasks, all
/// on the asyncio thread.
class AsgiHost : public EndpointGateway
{
public:
    /// @param problem is called on the asyncio thread with the GIL, for exceptions that nobody caught
    AsgiHost(const ProjectImporter &project, EndpointOutbox &outbox, std::function<void(const Problem &)> problem);
    /// Needs the GIL.
    ~AsgiHost() override;

    /// Serves this app (a reflex.App) from now on. What ran for the one before is ended first, and requests wait until the new one has
    /// started up. Returns at once. Needs the GIL.
    bool install(PyObject *app);
    /// Ends lifespan tasks and requests. Returns when they have ended, at the latest after some seconds. Without the GIL.
    void stop();

    Claim claim(const QByteArray &path) override;
    void post(ExchangeId exchange, client::Event event) override;

private:
    struct Claims {
        bool unknown = false; ///< the app's paths are not known
        QSet<QByteArray> firstSegments;
    };
    struct Running {
        PyRef exchange, task;
        asgi::Exchange &operator*() const { return asgi::Exchange::of(exchange.get()); }
    };
    struct Arrived {
        ExchangeId exchange;
        client::Event event;
    };

    friend struct AsgiCallbacks;
    bool watchQueue();
    void drain();
    void handle(ExchangeId id, client::Event event);
    void begin(ExchangeId id, const client::Request &request);
    /// The app's coroutine has ended; with an exception, or None.
    void ended(ExchangeId id, PyObject *exception);
    void report(PyObject *exception);
    void setClaims(PyObject *claims);
    /// Ends the WebSockets of the app before this one; with `all`, requests too.
    void endExchanges(bool all);
    PyRef callback(const char *name) const;

    const ProjectImporter &m_project;
    EndpointOutbox &m_outbox;
    const std::function<void(const Problem &)> m_problem;
    int m_wakeFd = -1;
    BatchQueue<Arrived> m_arrived;

    std::mutex m_mutex;
    std::shared_ptr<const Claims> m_claims; ///< guarded by m_mutex; null = there are no endpoints

    // Under the GIL, on the asyncio thread but for install().
    PyRef m_capsule; ///< `this`, for callbacks
    PyRef m_module; ///< reflex._asgi
    PyRef m_loop;
    PyRef m_service; ///< _asgi.Service of the app; null before the first
    PyRef m_run; ///< its method
    std::unordered_map<ExchangeId, Running> m_running;
};

} // namespace vitrine
