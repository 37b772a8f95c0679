#pragma once

#include "runtime/serve/http_request.h"

#include <memory>
#include <variant>

namespace vitrine {

// The border between the network thread and the app's own HTTP and WebSocket endpoints, which run on the asyncio thread. As with
// Gateway and Outbox, everything that crosses it is a value in one of two queues. An exchange is one request with its answer, or one
// WebSocket.

/// Names an exchange for as long as the process lives; never reused, never 0.
using ExchangeId = quint64;

/// What a client did.
namespace client {

/// A request came. `body` is what came along with it; `more` of it may follow.
struct Request {
    std::unique_ptr<HttpRequest> header;
    QByteArray peer; ///< the client's address
    quint16 peerPort = 0;
    QByteArray host; ///< the server's
    quint16 port = 0;
    QByteArray body;
    bool more = false;
};
struct Body {
    QByteArray bytes;
    bool more = false;
};
/// A message over a WebSocket.
struct Message {
    QByteArray bytes;
    bool isText = true;
};
/// What the app sent with `confirm` has left, but for a little.
struct Drained { };
/// The last of an exchange: the answer is complete, or the client has gone. For WebSockets the close code.
struct Gone {
    int code = 1006;
    QByteArray reason;
};

using Event = std::variant<Request, Body, Message, Drained, Gone>;

} // namespace client

/// What the app does.
namespace endpoint {

struct Head {
    int status = 200;
    HttpHeaders headers;
};
/// Some of the answer; it leaves with a Head before it. With `confirm` a client::Drained is wanted.
struct Body {
    std::unique_ptr<Head> head;
    QByteArray bytes;
    bool more = false;
    bool confirm = false;
};
/// The app has no such endpoint: answer as if there were none.
struct Pass { };
/// The answer, or the WebSocket, cannot go on.
struct Fail { };
/// The app has used what came of the body: more may come.
struct ReadOn { };
struct Accept {
    QByteArray subprotocol; ///< may be empty
};
struct Message {
    QByteArray bytes;
    bool isText = true;
    bool confirm = false;
};
/// Closes a WebSocket; refuses it (403) if it was not accepted yet.
struct Close {
    int code = 1000;
    QByteArray reason;
};

using Event = std::variant<Body, Pass, Fail, ReadOn, Accept, Message, Close>;

} // namespace endpoint

/// App -> network. Implemented by the server; outlives the app. From any thread; what is meant for an exchange that is over is dropped.
class EndpointOutbox
{
public:
    virtual ~EndpointOutbox() = default;

    virtual void post(ExchangeId exchange, endpoint::Event event) = 0;
};

/// Network -> app. Implemented by the app. Called on the network thread only; must neither block nor take the GIL.
class EndpointGateway
{
public:
    /// How the app's endpoints are about a path.
    enum class Claim {
        No,
        Maybe, ///< nobody knows which paths there are: ask after files
        Yes ///< ask before files and before pages with arguments
    };

    virtual ~EndpointGateway() = default;

    virtual Claim claim(const QByteArray &path) = 0;
    /// For each exchange: a Request first, Gone last.
    virtual void post(ExchangeId exchange, client::Event event) = 0;
};

} // namespace vitrine
