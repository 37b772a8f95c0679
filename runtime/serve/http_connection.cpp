#include "runtime/serve/http_connection.h"

#include <QTcpSocket>

#include <utility>

namespace vitrine {

namespace {

constexpr qint64 s_readPiece = 64 * 1024;
constexpr qint64 s_writePiece = 256 * 1024;

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, RequestHandler &handler, const ServerLimits &limits) :
    m_socket(socket), m_handler(handler), m_limits(limits)
{
    m_socket->setParent(this);
    // What a client sends faster than it is handled stays in the kernel, which slows the client down.
    m_socket->setReadBufferSize(std::max(s_readPiece, m_limits.maxHeaderBytes + 1));
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::write);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::finish);
    m_parser.emplace(m_limits.maxHeaderBytes, m_limits.maxBodyBytes);
    allow(m_limits.headerTimeout);
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::allow(std::chrono::milliseconds time) { m_deadline = Clock::now() + time; }

void HttpConnection::nextRequest()
{
    m_parser.emplace(m_limits.maxHeaderBytes, m_limits.maxBodyBytes);
    m_idle = true;
    allow(m_limits.keepAliveTimeout);
}

void HttpConnection::read()
{
    while (!m_answering && !m_finished && m_socket->bytesAvailable() > 0) {
        if (std::exchange(m_idle, false))
            allow(m_limits.headerTimeout);
        const bool inHeader = m_parser->state() == RequestParser::State::Header;
        const QByteArray bytes = m_socket->peek(m_socket->readBufferSize());
        const qsizetype used = m_parser->feed(bytes);
        if (inHeader && m_parser->state() == RequestParser::State::Body)
            allow(m_limits.bodyTimeout);

        switch (m_parser->state()) {
        case RequestParser::State::Header:
            return;
        case RequestParser::State::Body:
            m_socket->skip(used);
            break;
        case RequestParser::State::Upgrade:
            m_answering = true;
            m_keepAlive = false;
            m_headOnly = false;
            m_handler.handleUpgrade(m_parser->takeRequest(), this);
            return;
        case RequestParser::State::Done: {
            m_socket->skip(used);
            const HttpRequest request = m_parser->takeRequest();
            m_answering = true;
            m_keepAlive = m_keepAlive && request.keepAlive;
            m_headOnly = request.method == "HEAD";
            m_handler.handle(request, this);
            break;
        }
        case RequestParser::State::Bad:
            m_answering = true;
            m_keepAlive = false;
            m_headOnly = false;
            send(HttpResponse::plain(m_parser->errorStatus()));
            return;
        }
    }
}

void HttpConnection::send(HttpResponse response)
{
    if (m_finished)
        return;
    allow(m_limits.bodyTimeout);
    QByteArray bytes = response.head(m_keepAlive);
    if (!m_headOnly) {
        bytes += response.body;
        m_file = std::move(response.file);
    }
    m_socket->write(bytes);
    m_socket->flush();
    write();
}

void HttpConnection::write()
{
    if (!m_answering || m_finished)
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
    if (!m_file && m_socket->bytesToWrite() == 0)
        answerComplete();
}

void HttpConnection::answerComplete()
{
    m_answering = false;
    if (!m_keepAlive) {
        m_socket->disconnectFromHost();
        return;
    }
    nextRequest();
    // A pipelined request may have arrived whole, and then nothing will call again.
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

QTcpSocket *HttpConnection::takeSocket()
{
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->setParent(nullptr);
    m_finished = true;
    Q_EMIT finished();
    return socket;
}

void HttpConnection::enforceDeadline(Clock::time_point now)
{
    if (!m_finished && now > m_deadline)
        m_socket->abort();
}

void HttpConnection::finishSoon()
{
    m_keepAlive = false;
    if (!m_answering && !m_finished)
        m_socket->disconnectFromHost();
}

void HttpConnection::finish()
{
    if (!std::exchange(m_finished, true))
        Q_EMIT finished();
}

} // namespace vitrine
