#pragma once

#include "runtime/serve/batch_queue.h"
#include "runtime/serve/gateway.h"
#include "runtime/serve/server_options.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QWebSocketServer>

#include <utility>
#include <variant>

class QTcpSocket;
class QWebSocket;

namespace vitrine {

/// All WebSocket clients of a server: gives their messages to the Gateway, and is the Outbox for what the engine sends.
/// Lives on the network thread; only the functions of Outbox may be called from others.
class WebSocketHub : public QObject, public Outbox {
    Q_OBJECT
public:
    explicit WebSocketHub(const ServerLimits &limits);
    ~WebSocketHub() override;

    /// From now on the gateway is told of clients.
    void start(Gateway &gateway);
    /// Closes every client with "going away" (1001). The gateway is told of each, and of nothing afterwards.
    void stop();

    bool full() const { return m_clients.size() + m_upgrading.size() >= m_limits.maxClients; }
    int clientCount() const { return int(m_clients.size()); }
    /// Makes a client of a connection whose unread bytes are the upgrade request `info` was read from. Takes the socket.
    void upgrade(QTcpSocket *socket, ClientInfo info);

    void send(ClientId client, QByteArray utf8) override;
    void close(ClientId client, int code, QString reason) override;

protected:
    void customEvent(QEvent *event) override;

private:
    using Peer = std::pair<QHostAddress, quint16>;
    struct Client {
        QWebSocket *socket;
        bool unflushed = false; ///< written to in the present batch
    };
    struct Close {
        int code;
        QString reason;
    };
    struct Outgoing {
        ClientId client;
        std::variant<QByteArray, Close> what;
    };

    void adoptAll();
    void enqueue(Outgoing outgoing);
    void adopt(QWebSocket *socket, ClientInfo info);
    void removeClient(ClientId client);
    /// The other end gets the code if it reads; if it does not, the connection is cut after some seconds.
    void closeSocket(ClientId client, QWebSocket *socket, int code, const QString &reason);

    const ServerLimits m_limits;
    Gateway *m_gateway = nullptr;
    QWebSocketServer m_handshakes;
    QHash<Peer, ClientInfo> m_upgrading; ///< handed to m_handshakes and not yet a client
    QHash<ClientId, Client> m_clients;
    ClientId m_lastClient = 0;

    BatchQueue<Outgoing> m_outgoing;
};

} // namespace vitrine
