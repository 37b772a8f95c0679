#include "runtime/serve/websocket_endpoint.h"

#include "runtime/serve/http_connection.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto s_closePatience = 5s;
constexpr qint64 s_congested = 256 * 1024;

} // namespace

WebSocketEndpoint::WebSocketEndpoint(EndpointBridge &bridge, ExchangeId id, HttpConnection *connection) :
    m_bridge(bridge), m_id(id), m_connection(connection)
{
}

WebSocketEndpoint::~WebSocketEndpoint()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void WebSocketEndpoint::open(HttpRequest request)
{
    const QTcpSocket &socket = m_connection->socket();
    m_bridge.tell(m_id,
                  client::Request{std::make_unique<HttpRequest>(std::move(request)), m_connection->peer(), socket.peerPort(),
                                  socket.localAddress().toString().toLatin1(), socket.localPort(), {}, false});
    m_connection->converse(this);
}

void WebSocketEndpoint::handle(endpoint::Event event)
{
    if (const auto *accepted = std::get_if<endpoint::Accept>(&event)) {
        if (m_connection)
            accept(accepted->subprotocol);
        return;
    }
    if (std::holds_alternative<endpoint::ReadOn>(event)) {
        m_unread = 0;
        return;
    }
    if (m_connection) { // not accepted
        const int status = std::holds_alternative<endpoint::Pass>(event) ? 404 : std::holds_alternative<endpoint::Close>(event) ? 403 : 500;
        std::exchange(m_connection, nullptr)->send(HttpResponse::plain(status)); // may finish, and delete this
        return;
    }
    if (m_handshake) {
        m_early.push_back(std::move(event));
        return;
    }
    if (const auto *message = std::get_if<endpoint::Message>(&event))
        send(*message);
    else if (const auto *closed = std::get_if<endpoint::Close>(&event))
        close(closed->code, QString::fromUtf8(closed->reason));
    else if (std::holds_alternative<endpoint::Fail>(event))
        close(QWebSocketProtocol::CloseCodeBadOperation, QString()); // 1011, as the protocol calls an error of the server
}

void WebSocketEndpoint::accept(const QByteArray &subprotocol)
{
    QTcpSocket *socket = std::exchange(m_connection, nullptr)->takeSocket();
    // QWebSocketFrame waits until a whole frame is buffered, so the buffer must hold the largest one and its header.
    socket->setReadBufferSize(m_bridge.limits().maxMessageBytes + 64 * 1024);
    m_handshake = new QWebSocketServer(QString(), QWebSocketServer::NonSecureMode, this);
    if (!subprotocol.isEmpty())
        m_handshake->setSupportedSubprotocols({QString::fromLatin1(subprotocol)});
    connect(m_handshake, &QWebSocketServer::newConnection, this, [this] { adopt(m_handshake->nextPendingConnection()); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        if (m_socket)
            return;
        socket->deleteLater();
        m_bridge.remove(m_id, {});
    });
    m_handshake->handleConnection(socket);
}

void WebSocketEndpoint::adopt(QWebSocket *socket)
{
    m_socket = socket;
    socket->setParent(this);
    std::exchange(m_handshake, nullptr)->deleteLater();
    socket->setMaxAllowedIncomingFrameSize(quint64(m_bridge.limits().maxMessageBytes));
    socket->setMaxAllowedIncomingMessageSize(quint64(m_bridge.limits().maxMessageBytes));
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) { message(text.toUtf8(), true); });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &bytes) { message(bytes, false); });
    connect(socket, &QWebSocket::bytesWritten, this, &WebSocketEndpoint::confirm);
    connect(socket, &QWebSocket::disconnected, this, [this] {
        QWebSocket *gone = std::exchange(m_socket, nullptr);
        gone->setParent(nullptr);
        gone->deleteLater();
        m_bridge.remove(m_id, {gone->closeCode() > 0 ? int(gone->closeCode()) : 1006, gone->closeReason().toUtf8()});
    });
    const auto early = std::exchange(m_early, {});
    for (const endpoint::Event &event : early) {
        if (const auto *message = std::get_if<endpoint::Message>(&event))
            send(*message);
        else if (const auto *closed = std::get_if<endpoint::Close>(&event))
            close(closed->code, QString::fromUtf8(closed->reason));
        else
            close(QWebSocketProtocol::CloseCodeBadOperation, QString());
    }
}

void WebSocketEndpoint::message(QByteArray bytes, bool isText)
{
    m_unread += bytes.size();
    if (m_unread > m_bridge.limits().maxUnsentBytes)
        return close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("sends faster than it is read"));
    m_bridge.tell(m_id, client::Message{std::move(bytes), isText});
}

void WebSocketEndpoint::send(const endpoint::Message &message)
{
    if (!m_socket)
        return;
    if (message.isText)
        m_socket->sendTextMessage(QString::fromUtf8(message.bytes));
    else
        m_socket->sendBinaryMessage(message.bytes);
    m_confirm = m_confirm || message.confirm;
}

void WebSocketEndpoint::close(int code, const QString &reason)
{
    if (!m_socket)
        return;
    QTimer::singleShot(s_closePatience, m_socket, &QWebSocket::abort);
    m_socket->close(QWebSocketProtocol::CloseCode(code), reason);
}

void WebSocketEndpoint::flush()
{
    if (m_socket)
        m_socket->flush();
    confirm();
}

void WebSocketEndpoint::confirm()
{
    if (m_confirm && m_socket && m_socket->bytesToWrite() < s_congested) {
        m_confirm = false;
        m_bridge.tell(m_id, client::Drained());
    }
}

void WebSocketEndpoint::shutDown()
{
    if (m_connection)
        std::exchange(m_connection, nullptr)->send(HttpResponse::plain(503));
    else
        close(QWebSocketProtocol::CloseCodeGoingAway, QString());
}

void WebSocketEndpoint::finished() { m_bridge.remove(m_id, {}); }

} // namespace vitrine
