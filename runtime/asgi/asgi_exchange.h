#pragma once

#include "runtime/python/py_ref.h"

#include "runtime/serve/endpoint_gateway.h"

#include <deque>

namespace vitrine::asgi {

/// One request or WebSocket as the app sees it: what `receive()` gives and `send()` takes. A Python object with these two methods; all
/// use needs the GIL, on the asyncio thread.
class Exchange
{
public:
    enum class Kind { Http, WebSocket };

    /// @param loop the asyncio loop that futures are made on
    static PyRef make(ExchangeId id, Kind kind, EndpointOutbox &outbox, PyObject *loop);
    static Exchange &of(PyObject *object);

    Exchange(ExchangeId id, Kind kind, EndpointOutbox &outbox, PyObject *loop);

    ExchangeId id() const { return m_id; }
    Kind kind() const { return m_kind; }
    /// Whether an answer, or the acceptance of a WebSocket, has been given to the network.
    bool hasBegun() const { return m_stage != Stage::Waiting; }
    bool isComplete() const { return m_stage == Stage::Complete; }
    bool isGone() const { return m_gone.has_value(); }

    void bodyArrived(const QByteArray &bytes, bool more);
    void messageArrived(client::Message message);
    void drained();
    void gone(client::Gone gone);
    /// The app is done with it, or failed: ends what it left open.
    void appEnded(bool failed);

    PyRef receive();
    PyRef send(PyObject *message);

private:
    enum class Stage {
        Waiting,
        Accepted, ///< a WebSocket that messages may go over
        Started, ///< the head of an answer is known
        Streaming, ///< and has been sent with some of the body
        Complete
    };

    PyRef nextMessage();
    void wakeReceivers();
    PyRef sendHttp(PyObject *message, std::string_view type);
    PyRef sendWebSocket(PyObject *message, std::string_view type);
    bool readHeaders(PyObject *message, HttpHeaders *headers);
    /// Counts what has left for the network; true if the app shall wait for client::Drained.
    bool congestedAfter(qsizetype bytes);
    PyRef sent(bool congested);
    void post(endpoint::Event event) { m_outbox.post(m_id, std::move(event)); }

    const ExchangeId m_id;
    const Kind m_kind;
    EndpointOutbox &m_outbox;
    const PyRef m_loop;
    Stage m_stage = Stage::Waiting;
    std::deque<PyRef> m_receivers; ///< futures of receive() that wait
    PyRef m_sender; ///< future of send() that waits for room
    bool m_passed = false; ///< somebody else answers; what the app still sends is for nobody
    bool m_connectTold = false; ///< websocket.connect was received
    QByteArray m_body; ///< that came and was not received yet
    bool m_bodyTold = false; ///< http.request with more_body=False was received
    bool m_moreBody = true;
    std::deque<client::Message> m_messages;
    qsizetype m_unread = 0; ///< bytes received since the network was told to read on
    std::optional<client::Gone> m_gone;
    std::unique_ptr<endpoint::Head> m_head; ///< of the answer, until its first piece of body
    qsizetype m_unconfirmed = 0; ///< bytes sent since the last client::Drained
};

} // namespace vitrine::asgi
