#include "runtime/serve/endpoint_bridge.h"

#include "runtime/serve/http_connection.h"
#include "runtime/serve/http_endpoint.h"
#include "runtime/serve/websocket_endpoint.h"

#include <QCoreApplication>
#include <QEvent>

namespace vitrine {

EndpointBridge::EndpointBridge(const ServerLimits &limits) : m_limits(limits) {}

EndpointBridge::~EndpointBridge() { stop(); }

void EndpointBridge::stop()
{
    shutDown(true);
    m_gateway = nullptr;
}

void EndpointBridge::stopSockets() { shutDown(false); }

void EndpointBridge::shutDown(bool all)
{
    std::vector<ExchangeId> ids;
    for (const auto &[id, endpoint] : m_endpoints) {
        if (all || !endpoint->endsSoon())
            ids.push_back(id);
    }
    for (const ExchangeId id : ids) {
        if (const auto endpoint = m_endpoints.find(id); endpoint != m_endpoints.end())
            endpoint->second->shutDown();
    }
}

void EndpointBridge::request(
    HttpRequest request, HttpConnection *connection, std::function<void(const HttpRequest &, HttpConnection *)> pass)
{
    const ExchangeId id = ++m_lastExchange;
    auto endpoint = std::make_unique<HttpEndpoint>(*this, id, std::move(request), connection, std::move(pass));
    HttpEndpoint *made = endpoint.get();
    m_endpoints.emplace(id, std::move(endpoint));
    connection->converse(made);
}

void EndpointBridge::socket(HttpRequest request, HttpConnection *connection)
{
    const ExchangeId id = ++m_lastExchange;
    auto endpoint = std::make_unique<WebSocketEndpoint>(*this, id, connection);
    WebSocketEndpoint *made = endpoint.get();
    m_endpoints.emplace(id, std::move(endpoint));
    made->open(std::move(request));
}

void EndpointBridge::post(ExchangeId exchange, endpoint::Event event)
{
    if (m_posted.push({exchange, std::move(event)}))
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
}

void EndpointBridge::customEvent(QEvent *)
{
    std::vector<Posted> batch = m_posted.takeAll();
    for (size_t i = 0; i < batch.size(); ++i) {
        auto &[id, event] = batch[i];
        if (const auto endpoint = m_endpoints.find(id); endpoint != m_endpoints.end())
            endpoint->second->handle(std::move(event));
        if (i + 1 < batch.size() && batch[i + 1].exchange == id)
            continue;
        if (const auto endpoint = m_endpoints.find(id); endpoint != m_endpoints.end())
            endpoint->second->flush();
    }
}

void EndpointBridge::tell(ExchangeId exchange, client::Event event)
{
    if (m_gateway)
        m_gateway->post(exchange, std::move(event));
}

void EndpointBridge::remove(ExchangeId exchange, client::Gone gone)
{
    const auto endpoint = m_endpoints.extract(exchange); // dies when this returns
    if (!endpoint.empty())
        tell(exchange, std::move(gone));
    if (isIdle())
        Q_EMIT becameIdle();
}

} // namespace vitrine
