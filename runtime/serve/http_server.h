#pragma once

#include "runtime/base/result.h"
#include "runtime/serve/endpoint_bridge.h"
#include "runtime/serve/http_connection.h"
#include "runtime/serve/origin_check.h"
#include "runtime/serve/upload_desk.h"
#include "runtime/serve/websocket_hub.h"

#include <QTcpServer>
#include <QTimer>

#include <deque>
#include <set>

namespace vitrine {

/// The one front door of an app: static files, page documents and the WebSocket on one port. Lives on the network thread.
///
///     HttpServer server(options);
///     Engine engine(server.outbox());
///     if (auto url = server.start(engine, engine.pages()); !url) …
///     …
///     server.stop();
///
/// A request is answered by the first of: the mounts in their order (one under a prefix other than "/" answers everything below
/// it), the page source, a plain 404. The app's own endpoints, if start() was given any, come before files and pages where they
/// claim the path, but behind a page whose route is this very path; what they do not know goes on to files and pages.
class HttpServer : public QObject, private RequestHandler {
    Q_OBJECT
public:
    explicit HttpServer(ServerOptions options);
    ~HttpServer() override;

    /// Where the engine sends to; valid as long as the server.
    Outbox &outbox() { return m_hub; }
    /// Where the app's own endpoints send to; valid as long as the server.
    EndpointOutbox &endpointOutbox() { return m_bridge; }
    /// Where the engine answers uploads; valid as long as the server.
    UploadOutbox &uploadOutbox() { return m_uploads; }

    /// Instead of the ones given before; of the limits only those of uploads. Before start().
    void setOptions(ServerOptions options);
    /// Opens the port. Both must live until stop(). Returns the URL to open in a browser, "http://127.0.0.1:3000".
    Result<QString> start(Gateway &gateway, PageSource &pages, EndpointGateway *endpoints = nullptr, UploadGateway *uploads = nullptr);
    /// Accepts nobody any more, and gives the app's endpoints some time to end their answers. Runs the event loop meanwhile.
    void finish(std::chrono::milliseconds patience);
    /// Accepts nobody any more, tells every client, and lets answers on their way finish. Idempotent.
    void stop();

    quint16 port() const { return m_listener.serverPort(); }
    int clientCount() const { return m_hub.clientCount(); }

private:
    void handle(HttpRequest request, HttpConnection *connection) override;
    void handleUpgrade(HttpRequest request, HttpConnection *connection) override;

    /// True if that was the whole answer: a browser's question whether a page of another origin may ask.
    bool answerCors(const HttpRequest &request, HttpConnection *connection) const;
    bool belongsToApp(const HttpRequest &request);
    void respond(const HttpRequest &request, HttpConnection *connection);
    HttpResponse answer(const HttpRequest &request);
    void acceptAll();
    void enforceDeadlines();

    ServerOptions m_options;
    OriginCheck m_origins;
    PageSource *m_pages = nullptr;
    std::deque<StaticFiles> m_mounts;
    QTcpServer m_listener;
    WebSocketHub m_hub;
    EndpointBridge m_bridge;
    UploadDesk m_uploads;
    std::set<HttpConnection *> m_connections; ///< children of this
    QTimer m_deadlines; ///< runs while there are connections
};

} // namespace vitrine
