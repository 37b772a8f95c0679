#pragma once

#include "runtime/serve/endpoint_bridge.h"
#include "runtime/serve/http_exchange.h"

namespace vitrine {

/// A request that an endpoint of the app answers.
class HttpEndpoint : public Endpoint, public HttpExchange
{
public:
    using Pass = std::function<void(const HttpRequest &, HttpConnection *)>;

    HttpEndpoint(EndpointBridge &bridge, ExchangeId id, HttpRequest request, HttpConnection *connection, Pass pass);

    void handle(endpoint::Event event) override;
    void flush() override;
    void shutDown() override;
    bool endsSoon() const override { return true; }

    Body received(QByteArray bytes, bool last) override;
    void drained() override;
    void finished() override;

private:
    EndpointBridge &m_bridge;
    const ExchangeId m_id;
    HttpRequest m_request; ///< the app gets a copy with the first piece of the body
    HttpConnection *m_connection;
    Pass m_pass;
    bool m_asked = false; ///< the app has got the request
    bool m_begun = false;
    bool m_confirm = false; ///< the app waits for client::Drained
    qint64 m_unread = 0; ///< of the body, with the app
};

} // namespace vitrine
