#pragma once

#include "runtime/serve/http_server.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

/// A server on a free port with an engine on a thread of its own that answers each message with the same text, as the real one
/// does: through a queue one way and the outbox the other.
class TestServer : public vitrine::Gateway, public vitrine::PageSource {
public:
    explicit TestServer(vitrine::ServerOptions options = {});
    ~TestServer() override;

    quint16 port() const { return m_server.port(); }
    vitrine::HttpServer &server() { return m_server; }
    vitrine::Outbox &outbox() { return m_server.outbox(); }

    void opened(vitrine::ClientId client, vitrine::ClientInfo info) override;
    void received(vitrine::ClientId client, QByteArray utf8) override;
    void closed(vitrine::ClientId client) override;
    std::optional<vitrine::PageDocument> document(const QByteArray &path, const QByteArray &query) override;

    bool isFixedRoute(const QByteArray &path) const override { return path == "/"; }

    // What the gateway was told; network thread only.
    QList<vitrine::ClientId> clients; ///< open now
    vitrine::ClientInfo lastInfo;
    int closedCount = 0;

private:
    void echo();

    vitrine::HttpServer m_server;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<std::pair<vitrine::ClientId, QByteArray>> m_queue;
    bool m_stopping = false;
    std::thread m_engine;
};
