#pragma once

#include "runtime/serve/http_headers.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace vitrine {

// The border between the network thread (the Qt main thread, which never takes the GIL) and the app engine (Python threads).
// Everything that crosses it is a value in one of two queues: what clients sent waits in the engine's Gateway, what the engine
// sends waits in the server's Outbox.

/// Names one connected WebSocket for as long as the process lives; never reused, never 0.
using ClientId = quint64;

/// What is known about a client from the HTTP request that opened its WebSocket.
struct ClientInfo {
    QByteArray ip;
    QByteArray origin; ///< "https://host:port"; empty when it is not a browser
    QByteArray path; ///< percent-decoded, begins with '/'
    QByteArray query; ///< without '?', as sent
    HttpHeaders headers;
};

/// Engine -> network. Implemented by the server (WebSocketHub); outlives the engine. All functions may be called from any thread,
/// never block on the network and never fail: what is meant for a client that has gone is dropped.
class Outbox {
public:
    virtual ~Outbox() = default;

    /// Sends one text frame. The frames of one client leave in the order of the calls; many calls in a row wake the network
    /// thread once.
    virtual void send(ClientId client, QByteArray utf8) = 0;
    /// Closes after everything that was sent before. `code` is a WebSocket close code (1000, 1008, 1011, 4000-4999).
    virtual void close(ClientId client, int code, QString reason) = 0;
};

/// Network -> engine. Implemented by the engine. Called on the network thread only, and must only enqueue: whatever waits here
/// keeps every client waiting. For each client: opened once, received any number of times in order, closed once.
class Gateway {
public:
    virtual ~Gateway() = default;

    virtual void opened(ClientId client, ClientInfo info) = 0;
    virtual void received(ClientId client, QByteArray utf8) = 0;
    /// The client is gone, whichever side closed.
    virtual void closed(ClientId client) = 0;
};

/// A complete HTML document.
struct PageDocument {
    int status = 200; ///< 200, or 404 for the app's own not-found page
    QByteArray html;
};

/// The documents of the app's page routes. Implemented by the engine from a snapshot that it swaps when the app is reloaded.
/// Called on the network thread; must neither block nor take the GIL.
class PageSource {
public:
    virtual ~PageSource() = default;

    /// @param path percent-decoded, begins with '/'; @param query as sent, without '?'. Nothing = no page answers this path.
    virtual std::optional<PageDocument> document(const QByteArray &path, const QByteArray &query) = 0;
    /// Whether a page's route is this very path, without arguments.
    virtual bool isFixedRoute(const QByteArray &path) const = 0;
};

} // namespace vitrine
