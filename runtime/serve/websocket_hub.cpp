#include "runtime/serve/websocket_hub.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

#include <chrono>
#include <limits>
#include <utility>

namespace vitrine {

namespace {

constexpr std::chrono::seconds s_closePatience{5};

} // namespace

WebSocketHub::WebSocketHub(const ServerLimits &limits) :
    m_limits(limits), m_handshakes(QString(), QWebSocketServer::NonSecureMode)
{
    m_handshakes.setMaxPendingConnections(std::numeric_limits<int>::max());
    connect(&m_handshakes, &QWebSocketServer::newConnection, this, &WebSocketHub::adoptAll);
}

WebSocketHub::~WebSocketHub() { stop(); }

void WebSocketHub::start(Gateway &gateway) { m_gateway = &gateway; }

void WebSocketHub::stop()
{
    const auto clients = m_clients;
    for (auto client = clients.begin(); client != clients.end(); ++client)
        closeSocket(client.key(), client->socket, QWebSocketProtocol::CloseCodeGoingAway, QString());
    m_gateway = nullptr;
}

void WebSocketHub::upgrade(QTcpSocket *socket, ClientInfo info)
{
    // QWebSocketFrame waits until a whole frame is buffered, so the buffer must hold the largest one and its header.
    socket->setReadBufferSize(m_limits.maxMessageBytes + 64 * 1024);
    // QWebSocketServer answers the handshake in a later turn of the event loop, and then shows the client by its address only.
    const Peer peer(socket->peerAddress(), socket->peerPort());
    m_upgrading.insert(peer, std::move(info));
    connect(socket, &QTcpSocket::disconnected, this, [this, peer, socket] {
        if (m_upgrading.remove(peer) > 0)
            socket->deleteLater();
    });
    m_handshakes.handleConnection(socket);
}

void WebSocketHub::adoptAll()
{
    while (QWebSocket *client = m_handshakes.nextPendingConnection()) {
        const auto upgrading = m_upgrading.constFind({client->peerAddress(), client->peerPort()});
        if (upgrading == m_upgrading.cend() || !m_gateway) {
            client->abort();
            client->deleteLater();
        } else {
            ClientInfo info = *upgrading;
            m_upgrading.erase(upgrading);
            adopt(client, std::move(info));
        }
    }
}

void WebSocketHub::adopt(QWebSocket *socket, ClientInfo info)
{
    const ClientId id = ++m_lastClient;
    socket->setParent(this);
    socket->setMaxAllowedIncomingFrameSize(quint64(m_limits.maxMessageBytes));
    socket->setMaxAllowedIncomingMessageSize(quint64(m_limits.maxMessageBytes));
    connect(socket, &QWebSocket::textMessageReceived, this, [this, id](const QString &text) {
        if (m_gateway && m_clients.contains(id))
            m_gateway->received(id, text.toUtf8());
    });
    connect(socket, &QWebSocket::binaryMessageReceived, this,
        [this, id, socket] { closeSocket(id, socket, QWebSocketProtocol::CloseCodeDatatypeNotSupported, QString()); });
    connect(socket, &QWebSocket::disconnected, this, [this, id, socket] {
        removeClient(id);
        socket->deleteLater();
    });
    m_clients.insert(id, {socket});
    m_gateway->opened(id, std::move(info));
}

void WebSocketHub::removeClient(ClientId client)
{
    if (m_clients.remove(client) > 0 && m_gateway)
        m_gateway->closed(client);
}

void WebSocketHub::closeSocket(ClientId client, QWebSocket *socket, int code, const QString &reason)
{
    removeClient(client);
    QTimer::singleShot(s_closePatience, socket, &QWebSocket::abort);
    socket->close(QWebSocketProtocol::CloseCode(code), reason);
}

void WebSocketHub::send(ClientId client, QByteArray utf8) { enqueue({client, std::move(utf8)}); }

void WebSocketHub::close(ClientId client, int code, QString reason) { enqueue({client, Close{code, std::move(reason)}}); }

void WebSocketHub::enqueue(Outgoing outgoing)
{
    if (m_outgoing.push(std::move(outgoing)))
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
}

void WebSocketHub::customEvent(QEvent *)
{
    const std::vector<Outgoing> batch = m_outgoing.takeAll();
    std::vector<ClientId> written;
    for (const Outgoing &outgoing : batch) {
        const auto client = m_clients.find(outgoing.client);
        if (client == m_clients.end())
            continue;
        QWebSocket *socket = client->socket;
        if (const auto *close = std::get_if<Close>(&outgoing.what)) {
            closeSocket(outgoing.client, socket, close->code, close->reason);
            continue;
        }
        if (!std::exchange(client->unflushed, true))
            written.push_back(outgoing.client);
        socket->sendTextMessage(QString::fromUtf8(std::get<QByteArray>(outgoing.what)));
        if (socket->bytesToWrite() > m_limits.maxUnsentBytes) {
            closeSocket(outgoing.client, socket, QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("reads too slowly"));
            continue;
        }
    }
    // Written now, once per client, rather than when the event loop finds each socket writable.
    for (const ClientId id : written) {
        const auto client = m_clients.find(id);
        if (client == m_clients.end())
            continue;
        client->unflushed = false;
        client->socket->flush();
    }
}

} // namespace vitrine
