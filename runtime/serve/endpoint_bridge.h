#pragma once

#include "runtime/serve/batch_queue.h"
#include "runtime/serve/endpoint_gateway.h"
#include "runtime/serve/server_options.h"

#include <QObject>

#include <functional>
#include <unordered_map>

namespace vitrine {

class HttpConnection;

/// One exchange as the network sees it; on the network thread.
class Endpoint
{
public:
    virtual ~Endpoint() = default;

    virtual void handle(endpoint::Event event) = 0;
    /// After the events of one batch.
    virtual void flush() {}
    virtual void shutDown() = 0;
    /// Whether it ends by itself when the server waits a little.
    virtual bool endsSoon() const = 0;
};

/// Leads requests to the app's own endpoints and their answers back. Lives on the network thread; only post() may be called from others.
class EndpointBridge : public QObject, public EndpointOutbox
{
    Q_OBJECT
public:
    explicit EndpointBridge(const ServerLimits &limits);
    ~EndpointBridge() override;

    void start(EndpointGateway &gateway) { m_gateway = &gateway; }
    /// Ends every exchange: WebSockets with "going away" (1001), requests without an answer.
    void stop();
    /// Ends those that would not end by themselves soon.
    void stopSockets();

    EndpointGateway *gateway() const { return m_gateway; }
    /// No request waits for its answer.
    bool isIdle() const { return m_endpoints.empty(); }

    /// @param pass answers the request if the app has no such endpoint.
    void request(HttpRequest request, HttpConnection *connection, std::function<void(const HttpRequest &, HttpConnection *)> pass);
    void socket(HttpRequest request, HttpConnection *connection);

    void post(ExchangeId exchange, endpoint::Event event) override;

    // For endpoints.
    void tell(ExchangeId exchange, client::Event event);
    /// The endpoint is over; the app is told.
    void remove(ExchangeId exchange, client::Gone gone);
    const ServerLimits &limits() const { return m_limits; }

Q_SIGNALS:
    void becameIdle();

protected:
    void customEvent(QEvent *event) override;

private:
    struct Posted {
        ExchangeId exchange;
        endpoint::Event event;
    };

    void shutDown(bool all);

    const ServerLimits m_limits;
    EndpointGateway *m_gateway = nullptr;
    std::unordered_map<ExchangeId, std::unique_ptr<Endpoint>> m_endpoints;
    ExchangeId m_lastExchange = 0;
    BatchQueue<Posted> m_posted;
};

} // namespace vitrine
