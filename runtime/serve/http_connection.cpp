#include "runtime/serve/http_connection.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <sys/socket.h>

#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr qint64 s_readPiece = 64 * 1024;
constexpr qint64 s_writePiece = 256 * 1024;
constexpr auto s_lingerTime = 10s;

QByteArray addressOf(const QTcpSocket &socket)
{
    bool isV4 = false;
    const quint32 v4 = socket.peerAddress().toIPv4Address(&isV4); // also of ::ffff:1.2.3.4
    return (isV4 ? QHostAddress(v4) : socket.peerAddress()).toString().toLatin1();
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, RequestHandler &handler, const ServerLimits &limits) :
    m_socket(socket), m_handler(handler), m_limits(limits), m_peer(addressOf(*socket))
{
    m_socket->setParent(this);
    // What a client sends faster than it is handled stays in the kernel, which slows the client down.
    m_socket->setReadBufferSize(std::max(s_readPiece, m_limits.maxHeaderBytes + 1));
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::pump);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::finish);
    m_parser.emplace(m_limits.maxHeaderBytes);
    allow(m_limits.headerTimeout);
}

HttpConnection::~HttpConnection() { endExchange(); }

void HttpConnection::allow(std::chrono::milliseconds time) { m_deadline = Clock::now() + time; }

void HttpConnection::nextRequest()
{
    m_answer = Answer::None;
    m_addedHeaders.clear();
    m_parser.emplace(m_limits.maxHeaderBytes);
    m_idle = true;
    allow(m_limits.keepAliveTimeout);
    // A pipelined request may have arrived whole, and then nothing will call again.
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::read()
{
    if (m_lingering)
        m_socket->skip(m_socket->bytesAvailable());
    if (m_finished || m_lingering || m_bodyPaused || m_socket->bytesAvailable() == 0)
        return;
    if (m_parser->state() == RequestParser::State::Body)
        readBody();
    else if (m_answer == Answer::None)
        readHeader();
}

void HttpConnection::readHeader()
{
    if (std::exchange(m_idle, false))
        allow(m_limits.headerTimeout);
    const qsizetype used = m_parser->feed(m_socket->peek(m_socket->bytesAvailable()));
    switch (m_parser->state()) {
    case RequestParser::State::Header:
        return;
    case RequestParser::State::Upgrade:
        m_answer = Answer::Awaited;
        m_keepAlive = false;
        m_headOnly = false;
        m_handler.handleUpgrade(m_parser->takeRequest(), this);
        return;
    case RequestParser::State::Body:
    case RequestParser::State::Done: {
        m_socket->skip(used);
        HttpRequest request = m_parser->takeRequest();
        m_answer = Answer::Awaited;
        m_keepAlive = m_keepAlive && request.keepAlive;
        m_headOnly = request.method == "HEAD";
        m_chunked = request.minorVersion > 0; // that the client may be answered so
        m_wantsContinue = !bodyRead() && request.headers.first("Expect").compare("100-continue", Qt::CaseInsensitive) == 0;
        if (bodyRead())
            m_deadline.reset();
        else
            allow(m_limits.bodyTimeout);
        m_handler.handle(std::move(request), this);
        if (!m_finished)
            giveBody();
        // The socket told of all its bytes at once.
        if (!m_finished && !bodyRead())
            read();
        return;
    }
    case RequestParser::State::Bad:
        m_answer = Answer::Awaited;
        m_keepAlive = false;
        m_headOnly = false;
        send(HttpResponse::plain(m_parser->errorStatus()));
        return;
    }
}

void HttpConnection::readBody()
{
    while (!m_finished && !m_lingering && !m_bodyPaused && !bodyRead() && m_socket->bytesAvailable() > 0) {
        const qsizetype used = m_parser->feed(m_socket->peek(m_socket->bytesAvailable()));
        if (m_parser->state() == RequestParser::State::Bad)
            return m_socket->abort();
        if (used == 0 && !bodyRead())
            return; // the length of a chunk is not whole yet
        m_socket->skip(used);
        giveBody();
    }
}

/// Hands on what was read of the body.
void HttpConnection::giveBody()
{
    const QByteArray bytes = m_parser->takeBody();
    if (m_exchange) {
        if (bodyRead() && m_answer == Answer::Awaited)
            m_deadline.reset(); // the app may take its time
        else if (!bytes.isEmpty())
            allow(m_limits.bodyTimeout);
        if (bodyRead() || !bytes.isEmpty())
            m_bodyPaused = m_exchange->received(bytes, bodyRead()) == HttpExchange::Body::Wait && !bodyRead();
        if (m_bodyPaused && !m_finished)
            m_deadline.reset();
    }
    if (bodyRead() && m_answer == Answer::Complete)
        pump();
}

void HttpConnection::converse(HttpExchange *exchange)
{
    m_exchange = exchange;
    if (bodyRead())
        m_deadline.reset();
    if (std::exchange(m_wantsContinue, false))
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void HttpConnection::readOn()
{
    if (!std::exchange(m_bodyPaused, false) || m_finished)
        return;
    allow(m_limits.bodyTimeout);
    // Not from here: the exchange is in the middle of something.
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

bool HttpConnection::canReadRestQuickly() const
{
    return bodyRead() || (!m_wantsContinue && m_parser->bodyLeft().value_or(m_limits.maxBodyBytes + 1) <= m_limits.maxBodyBytes);
}

void HttpConnection::send(HttpResponse response)
{
    if (m_finished)
        return;
    m_keepAlive = m_keepAlive && canReadRestQuickly();
    response.headers += m_addedHeaders;
    QByteArray bytes = response.head(m_keepAlive);
    if (!m_headOnly) {
        bytes += response.body;
        m_file = std::move(response.file);
    }
    m_answer = Answer::Complete;
    m_socket->write(bytes);
    m_socket->flush();
    pump();
}

void HttpConnection::begin(int status, const HttpHeaders &headers)
{
    if (m_finished || m_answer != Answer::Awaited)
        return;
    m_answer = Answer::Begun;
    m_keepAlive = m_keepAlive && canReadRestQuickly();
    m_promised.reset();
    const bool bodiless = status < 200 || status == 204 || status == 304;
    QByteArray head = HttpResponse::statusLine(status);
    if (!m_addedHeaders.isEmpty() && headers.first(m_addedHeaders.at(0).name).isEmpty()) {
        for (const HttpHeader &header : std::as_const(m_addedHeaders))
            head += header.name + ": " + header.value + "\r\n";
    }
    for (const HttpHeader &header : headers) {
        if (header.name.compare("connection", Qt::CaseInsensitive) == 0) {
            m_keepAlive = m_keepAlive && header.value.compare("close", Qt::CaseInsensitive) != 0;
            continue;
        }
        if (header.name.compare("transfer-encoding", Qt::CaseInsensitive) == 0)
            continue;
        bool isNumber = false;
        if (header.name.compare("content-length", Qt::CaseInsensitive) == 0) {
            if (const qint64 length = header.value.toLongLong(&isNumber); isNumber)
                m_promised = length;
        }
        head += header.name + ": " + header.value + "\r\n";
    }
    if (bodiless || m_promised)
        m_chunked = false;
    else if (m_chunked)
        head += "Transfer-Encoding: chunked\r\n";
    else
        m_keepAlive = false; // the end of the connection is the end of the answer
    m_headOnly = m_headOnly || bodiless;
    head += m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    m_unsent = std::move(head);
}

void HttpConnection::write(const QByteArray &bytes)
{
    if (m_finished || m_answer != Answer::Begun || m_headOnly || bytes.isEmpty())
        return;
    if (m_promised && (*m_promised -= bytes.size()) < 0)
        return cut(); // more than the client was told
    if (m_chunked)
        m_unsent += QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
    else
        m_unsent += bytes;
}

void HttpConnection::flush()
{
    if (m_finished || m_unsent.isEmpty())
        return;
    allow(m_limits.bodyTimeout);
    m_socket->write(std::exchange(m_unsent, {}));
    m_socket->flush();
}

void HttpConnection::end()
{
    if (m_finished || m_answer != Answer::Begun)
        return;
    if (m_promised.value_or(0) > 0 && !m_headOnly)
        return cut();
    if (m_chunked && !m_headOnly)
        m_unsent += "0\r\n\r\n";
    flush();
    m_answer = Answer::Complete;
    pump();
}

bool HttpConnection::isCongested() const { return !m_finished && m_socket->bytesToWrite() > s_writePiece; }

void HttpConnection::cut()
{
    if (!m_finished)
        m_socket->abort();
}

/// Goes on with the answer when some of it has left.
void HttpConnection::pump()
{
    if (m_finished || m_lingering || (m_answer != Answer::Complete && m_answer != Answer::Begun))
        return;
    allow(m_limits.bodyTimeout);
    while (m_file && m_socket->bytesToWrite() < s_writePiece) {
        const QByteArray piece = m_file->read(s_writePiece);
        if (piece.isEmpty()) {
            // A file that was cut while it was sent cannot keep the length that was promised.
            if (m_file->pos() < m_file->size() || m_file->error() != QFileDevice::NoError)
                m_keepAlive = false;
            m_file.reset();
            break;
        }
        m_socket->write(piece);
    }
    if (m_answer == Answer::Complete && !m_file && m_socket->bytesToWrite() == 0) {
        answerWritten();
    } else if (m_answer == Answer::Begun && !isCongested()) {
        if (m_socket->bytesToWrite() == 0)
            m_deadline.reset();
        if (m_exchange)
            m_exchange->drained();
    }
}

void HttpConnection::answerWritten()
{
    endExchange();
    m_bodyPaused = false;
    if (bodyRead() && m_keepAlive)
        nextRequest();
    else if (bodyRead() || m_parser->state() == RequestParser::State::Bad)
        m_socket->disconnectFromHost();
    else if (!m_keepAlive)
        linger();
    else
        read();
}

/// Closing with unread bytes would reset the connection, and the answer might be lost on its way.
void HttpConnection::linger()
{
    m_lingering = true;
    allow(s_lingerTime);
    ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    read();
}

QTcpSocket *HttpConnection::takeSocket()
{
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->setParent(nullptr);
    m_exchange = nullptr;
    m_finished = true;
    Q_EMIT finished();
    return socket;
}

void HttpConnection::enforceDeadline(Clock::time_point now)
{
    if (!m_finished && m_deadline && now > *m_deadline)
        m_socket->abort();
}

void HttpConnection::finishSoon()
{
    m_keepAlive = false;
    if (m_answer == Answer::None && !m_finished)
        m_socket->disconnectFromHost();
}

void HttpConnection::endExchange()
{
    if (HttpExchange *exchange = std::exchange(m_exchange, nullptr))
        exchange->finished();
}

void HttpConnection::finish()
{
    if (std::exchange(m_finished, true))
        return;
    endExchange();
    Q_EMIT finished();
}

} // namespace vitrine
