#include "runtime/serve/http_endpoint.h"

#include "runtime/serve/http_connection.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace vitrine {

namespace {

/// How much of a body the app is sent ahead of its reading it.
constexpr qint64 s_mostUnread = 256 * 1024;

} // namespace

HttpEndpoint::HttpEndpoint(EndpointBridge &bridge, ExchangeId id, HttpRequest request, HttpConnection *connection, Pass pass) :
    m_bridge(bridge), m_id(id), m_request(std::move(request)), m_connection(connection), m_pass(std::move(pass))
{
}

HttpExchange::Body HttpEndpoint::received(QByteArray bytes, bool last)
{
    m_unread += bytes.size();
    if (std::exchange(m_asked, true)) {
        m_bridge.tell(m_id, client::Body{std::move(bytes), !last});
    } else {
        const QTcpSocket &socket = m_connection->socket();
        m_bridge.tell(m_id,
                      client::Request{std::make_unique<HttpRequest>(m_request), m_connection->peer(), socket.peerPort(),
                                      socket.localAddress().toString().toLatin1(), socket.localPort(), std::move(bytes), !last});
    }
    return m_unread < s_mostUnread ? Body::ReadOn : Body::Wait;
}

void HttpEndpoint::handle(endpoint::Event event)
{
    if (auto *body = std::get_if<endpoint::Body>(&event)) {
        if (body->head) {
            m_begun = true;
            m_connection->begin(body->head->status, body->head->headers);
        }
        m_connection->write(body->bytes);
        m_confirm = m_confirm || body->confirm;
        if (!body->more)
            m_connection->end(); // may finish, and delete this
    } else if (std::holds_alternative<endpoint::ReadOn>(event)) {
        m_unread = 0;
        m_connection->readOn();
    } else if (std::holds_alternative<endpoint::Pass>(event)) {
        const auto pass = std::move(m_pass); // this may end with the answer
        pass(HttpRequest(m_request), m_connection);
    } else if (m_begun) {
        m_connection->cut();
    } else {
        m_connection->send(HttpResponse::plain(500));
    }
}

void HttpEndpoint::flush()
{
    m_connection->flush();
    if (m_confirm && !m_connection->isCongested())
        drained();
}

void HttpEndpoint::drained()
{
    if (std::exchange(m_confirm, false))
        m_bridge.tell(m_id, client::Drained());
}

void HttpEndpoint::shutDown() { m_connection->cut(); }

void HttpEndpoint::finished() { m_bridge.remove(m_id, {}); }

} // namespace vitrine
