#pragma once

#include "runtime/serve/endpoint_bridge.h"
#include "runtime/serve/http_exchange.h"

class QWebSocket;
class QWebSocketServer;

namespace vitrine {

/// A WebSocket that an endpoint of the app talks to: a waiting request until the app accepts it, then a socket.
class WebSocketEndpoint : public QObject, public Endpoint, public HttpExchange
{
    Q_OBJECT
public:
    WebSocketEndpoint(EndpointBridge &bridge, ExchangeId id, HttpConnection *connection);
    ~WebSocketEndpoint() override;

    /// Asks the app.
    void open(HttpRequest request);

    void handle(endpoint::Event event) override;
    void flush() override;
    void shutDown() override;
    bool endsSoon() const override { return false; }

    Body received(QByteArray, bool) override { return Body::ReadOn; }
    void finished() override;

private:
    void accept(const QByteArray &subprotocol);
    void adopt(QWebSocket *socket);
    void message(QByteArray bytes, bool isText);
    void send(const endpoint::Message &message);
    void close(int code, const QString &reason);
    void confirm();

    EndpointBridge &m_bridge;
    const ExchangeId m_id;
    HttpConnection *m_connection; ///< until the app accepts
    QWebSocketServer *m_handshake = nullptr; ///< while it is being made; a child
    QWebSocket *m_socket = nullptr; ///< a child
    std::vector<endpoint::Event> m_early; ///< what the app did before the handshake was through
    qint64 m_unread = 0; ///< bytes that the app has not taken yet
    bool m_confirm = false; ///< the app waits for client::Drained
};

} // namespace vitrine
