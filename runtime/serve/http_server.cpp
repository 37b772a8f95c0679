#include "runtime/serve/http_server.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QTcpSocket>

#include <chrono>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

/// The URL under which a browser on this machine finds the server.
QString urlOf(const QHostAddress &address, quint16 port)
{
    QString host = address.toString();
    if (address == QHostAddress::AnyIPv4 || address == QHostAddress::Any || address == QHostAddress::AnyIPv6)
        host = QStringLiteral("127.0.0.1");
    else if (address.protocol() == QAbstractSocket::IPv6Protocol)
        host = QLatin1Char('[') + host + QLatin1Char(']');
    return QStringLiteral("http://%1:%2").arg(host).arg(port);
}

Error listenError(const QTcpServer &listener, const ServerOptions &options)
{
    switch (listener.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return {QStringLiteral("Port %1 is in use by another program; choose another with --port").arg(options.port)};
    case QAbstractSocket::SocketAccessError:
        return {QStringLiteral("Port %1 needs administrator rights; choose one above 1023 with --port").arg(options.port)};
    case QAbstractSocket::SocketAddressNotAvailableError:
        return {QStringLiteral("This machine has no address %1; choose another with --host").arg(options.host)};
    default:
        return {QStringLiteral("Cannot serve on %1 port %2: %3").arg(options.host).arg(options.port).arg(listener.errorString())};
    }
}

} // namespace

HttpServer::HttpServer(ServerOptions options) : m_origins({}, {}), m_hub(options.limits), m_bridge(options.limits), m_uploads(options.limits)
{
    setOptions(std::move(options));
    connect(&m_listener, &QTcpServer::newConnection, this, &HttpServer::acceptAll);
    // Qt stops accepting for good when the process has no descriptor left; connections that end give some back.
    connect(&m_listener, &QTcpServer::acceptError, this,
        [this] { QTimer::singleShot(500ms, &m_listener, &QTcpServer::resumeAccepting); });
    m_deadlines.setInterval(1s);
    connect(&m_deadlines, &QTimer::timeout, this, &HttpServer::enforceDeadlines);
}

HttpServer::~HttpServer() { stop(); }

void HttpServer::setOptions(ServerOptions options)
{
    m_options = std::move(options);
    m_origins = OriginCheck(m_options.allowedOrigins, m_options.allowedHosts);
    m_uploads.setLimits(m_options.limits);
    m_mounts.clear();
    for (const StaticMount &mount : m_options.mounts)
        m_mounts.emplace_back(mount, m_options.compression);
}

Result<QString> HttpServer::start(Gateway &gateway, PageSource &pages, EndpointGateway *endpoints, UploadGateway *uploads)
{
    QHostAddress address;
    if (m_options.host == QLatin1String("localhost"))
        address = QHostAddress::LocalHost;
    else if (!address.setAddress(m_options.host))
        return Error{
            QStringLiteral("\"%1\" is not an address to serve on; use one such as 127.0.0.1 or 0.0.0.0").arg(m_options.host)};

    m_listener.setListenBacklogSize(1024);
    m_listener.setMaxPendingConnections(1024);
    if (!m_listener.listen(address, m_options.port))
        return listenError(m_listener, m_options);
    m_pages = &pages;
    m_hub.start(gateway);
    if (endpoints)
        m_bridge.start(*endpoints);
    if (uploads)
        m_uploads.start(*uploads);
    return urlOf(address, m_listener.serverPort());
}

void HttpServer::finish(std::chrono::milliseconds patience)
{
    m_listener.close();
    m_bridge.stopSockets();
    if (m_bridge.isIdle())
        return;
    QEventLoop loop;
    connect(&m_bridge, &EndpointBridge::becameIdle, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
}

void HttpServer::stop()
{
    m_listener.close();
    m_hub.stop();
    m_bridge.stop();
    m_uploads.stop();
    const auto connections = m_connections;
    for (HttpConnection *connection : connections)
        connection->finishSoon();
    m_pages = nullptr;
}

void HttpServer::acceptAll()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        if (int(m_connections.size()) >= m_options.limits.maxHttpConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1); // finds WebSocket clients that vanished without a word
        auto *connection = new HttpConnection(socket, *this, m_options.limits);
        connection->setParent(this);
        m_connections.insert(connection);
        connect(connection, &HttpConnection::finished, this, [this, connection] {
            m_connections.erase(connection);
            if (m_connections.empty())
                m_deadlines.stop();
            connection->deleteLater();
        });
        if (!m_deadlines.isActive())
            m_deadlines.start();
    }
}

void HttpServer::enforceDeadlines()
{
    const auto now = HttpConnection::Clock::now();
    const auto connections = m_connections;
    for (HttpConnection *connection : connections)
        connection->enforceDeadline(now);
}

void HttpServer::handle(HttpRequest request, HttpConnection *connection)
{
    if (!m_origins.hostAllowed(request.headers.first("Host")))
        return connection->send(HttpResponse::plain(403));
    const bool isUpload = request.path == m_options.uploadPath;
    const bool isForApp = !isUpload && belongsToApp(request);
    if ((isUpload || isForApp) && answerCors(request, connection))
        return;
    if (isUpload && request.method == "POST")
        m_uploads.receive(request, connection);
    else if (isForApp)
        m_bridge.request(std::move(request), connection, [this](const auto &passed, auto *on) { respond(passed, on); });
    else
        respond(request, connection);
}

bool HttpServer::answerCors(const HttpRequest &request, HttpConnection *connection) const
{
    HttpHeaders headers = m_origins.corsHeaders(request.headers.first("Origin"));
    const QByteArray method = request.headers.first("Access-Control-Request-Method");
    if (headers.isEmpty() || request.method != "OPTIONS" || method.isEmpty()) {
        connection->addHeaders(std::move(headers));
        return false;
    }
    HttpResponse allowed;
    allowed.status = 204;
    headers.add("Access-Control-Allow-Methods", method);
    if (const QByteArray names = request.headers.first("Access-Control-Request-Headers"); !names.isEmpty())
        headers.add("Access-Control-Allow-Headers", names);
    headers.add("Access-Control-Max-Age", "600");
    allowed.headers = std::move(headers);
    connection->send(std::move(allowed));
    return true;
}

bool HttpServer::belongsToApp(const HttpRequest &request)
{
    if (!m_bridge.gateway() || request.path == m_options.eventPath || request.path.startsWith("/_vitrine/")
        || request.path.startsWith(m_options.uploadPath + '/'))
        return false;
    const EndpointGateway::Claim claim = m_bridge.gateway()->claim(request.path);
    if (claim == EndpointGateway::Claim::No)
        return false;
    if (request.method != "GET" && request.method != "HEAD")
        return true;
    if (m_pages && m_pages->isFixedRoute(request.path))
        return false;
    return claim == EndpointGateway::Claim::Yes
        || std::none_of(m_mounts.begin(), m_mounts.end(), [&](const StaticFiles &mount) { return mount.has(request.path); });
}

void HttpServer::respond(const HttpRequest &request, HttpConnection *connection)
{
    const qint64 length = request.headers.first("Content-Length").toLongLong();
    connection->send(length > m_options.limits.maxBodyBytes ? HttpResponse::plain(413) : answer(request));
}

HttpResponse HttpServer::answer(const HttpRequest &request)
{
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse refusal = HttpResponse::plain(405);
        refusal.headers.add("Allow", "GET, HEAD");
        return refusal;
    }
    for (StaticFiles &mount : m_mounts) {
        if (auto file = mount.respond(request))
            return std::move(*file);
        if (mount.owns(request.path))
            return HttpResponse::plain(404);
    }
    if (request.path == "/ping") { // is the server there
        HttpResponse pong;
        pong.contentType = "application/json";
        pong.body = "\"pong\"";
        return pong;
    }
    auto document = m_pages ? m_pages->document(request.path, request.query) : std::nullopt;
    if (!document)
        return HttpResponse::plain(404);
    HttpResponse page;
    page.status = document->status;
    page.contentType = "text/html; charset=utf-8";
    page.headers.add("Cache-Control", "no-store"); // holds the first values of the state
    page.body = std::move(document->html);
    return page;
}

void HttpServer::handleUpgrade(HttpRequest request, HttpConnection *connection)
{
    const QByteArray host = request.headers.first("Host");
    const QByteArray origin = request.headers.first("Origin");
    if (!m_origins.hostAllowed(host) || !m_origins.originAllowed(origin, host))
        return connection->send(HttpResponse::plain(403));
    if (belongsToApp(request))
        return m_bridge.socket(std::move(request), connection);
    if (request.path != m_options.eventPath)
        return connection->send(HttpResponse::plain(404));
    if (m_hub.full())
        return connection->send(HttpResponse::plain(503));
    QTcpSocket *socket = connection->takeSocket();
    m_hub.upgrade(socket, {connection->peer(), origin, request.path, request.query, request.headers});
}

} // namespace vitrine
