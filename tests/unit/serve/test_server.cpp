#include "tests/unit/serve/test_server.h"

using namespace vitrine;

static ServerOptions onAnyPort(ServerOptions options)
{
    options.port = 0;
    return options;
}

TestServer::TestServer(ServerOptions options) : m_server(onAnyPort(std::move(options)))
{
    const auto url = m_server.start(*this, *this);
    if (!url)
        qFatal("%s", qPrintable(url.error().message));
    m_engine = std::thread([this] { echo(); });
}

TestServer::~TestServer()
{
    m_server.stop();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_arrived.notify_one();
    m_engine.join();
}

void TestServer::echo()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_queue.empty()) {
            m_arrived.wait(lock);
            continue;
        }
        auto [client, text] = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        outbox().send(client, std::move(text));
        lock.lock();
    }
}

void TestServer::opened(ClientId client, ClientInfo info)
{
    clients.append(client);
    lastInfo = std::move(info);
}

void TestServer::received(ClientId client, QByteArray utf8)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.emplace_back(client, std::move(utf8));
    }
    m_arrived.notify_one();
}

void TestServer::closed(ClientId client)
{
    clients.removeOne(client);
    ++closedCount;
}

std::optional<PageDocument> TestServer::document(const QByteArray &path, const QByteArray &query)
{
    if (path == "/")
        return PageDocument{200, "<h1>home " + query + "</h1>"};
    if (path == "/gone")
        return PageDocument{404, "<h1>the app's own 404</h1>"};
    return std::nullopt;
}
