#pragma once

#include "runtime/serve/http_exchange.h"
#include "runtime/serve/http_response.h"
#include "runtime/serve/request_parser.h"
#include "runtime/serve/server_options.h"

#include <QObject>

#include <chrono>
#include <optional>

class QTcpSocket;

namespace vitrine {

class HttpConnection;

/// Answers the requests of all connections. Called on the network thread as soon as a request's header is there.
class RequestHandler {
public:
    virtual ~RequestHandler() = default;

    /// Must lead to exactly one connection->send(), or begin() to end(), now or later on this thread, unless the connection
    /// finishes before. A body that converse() does not ask for is read and thrown away.
    virtual void handle(HttpRequest request, HttpConnection *connection) = 0;
    /// A WebSocket request. Either send() a refusal, or take the socket, from which nothing was read yet.
    virtual void handleUpgrade(HttpRequest request, HttpConnection *connection) = 0;
};

/// One HTTP/1.1 connection: reads requests one after the other (pipelined ones wait), writes answers, keeps the limits.
class HttpConnection : public QObject {
    Q_OBJECT
public:
    using Clock = std::chrono::steady_clock;

    /// Takes the socket.
    HttpConnection(QTcpSocket *socket, RequestHandler &handler, const ServerLimits &limits);
    ~HttpConnection() override;

    /// Headers for the answer to the present request, unless it brings some that do the same.
    void addHeaders(HttpHeaders headers) { m_addedHeaders = std::move(headers); }
    /// A whole answer.
    void send(HttpResponse response);

    /// The present request's body goes to the exchange, which is told how things go on until its finished().
    void converse(HttpExchange *exchange);
    /// After HttpExchange::Body::Wait.
    void readOn();

    /// An answer in pieces, which leave with flush() or end(). Without a Content-Length among the headers it is sent in chunks. Headers that are about the connection
    /// are ours to choose; those given are left out.
    void begin(int status, const HttpHeaders &headers);
    void write(const QByteArray &bytes);
    void flush();
    void end();
    /// Much of what was written is still here; HttpExchange::drained() tells when it is not.
    bool isCongested() const;
    /// Breaks off an answer that cannot be finished, so that nobody takes it for whole.
    void cut();

    /// Gives the socket away with all its bytes; the connection is finished then. An exchange hears no more of it.
    QTcpSocket *takeSocket();
    const QTcpSocket &socket() const { return *m_socket; }
    /// The client's address, IPv4 ones as such.
    const QByteArray &peer() const { return m_peer; }
    /// Ends the connection if it has taken longer than its present stage may.
    void enforceDeadline(Clock::time_point now);
    /// Ends after the answer that is being sent.
    void finishSoon();

Q_SIGNALS:
    /// Nothing more will happen here; delete it later.
    void finished();

private:
    enum class Answer {
        None, ///< there is no request
        Awaited,
        Begun, ///< begin() was called, end() was not
        Complete ///< all of it was given; some may not have left yet
    };

    void read();
    void readHeader();
    void readBody();
    void giveBody();
    bool bodyRead() const { return m_parser->state() != RequestParser::State::Body; }
    bool canReadRestQuickly() const;
    void nextRequest();
    void pump();
    void answerWritten();
    void linger();
    void endExchange();
    void finish();
    void allow(std::chrono::milliseconds time);

    QTcpSocket *m_socket;
    RequestHandler &m_handler;
    const ServerLimits &m_limits;
    QByteArray m_peer;
    std::optional<RequestParser> m_parser;
    std::optional<Clock::time_point> m_deadline; ///< none while the app takes its time
    HttpExchange *m_exchange = nullptr;
    std::unique_ptr<QFile> m_file; ///< rest of the answer
    std::optional<qint64> m_promised; ///< of an answer in pieces: what its Content-Length still wants
    HttpHeaders m_addedHeaders;
    QByteArray m_unsent; ///< of an answer in pieces: waits for flush()
    Answer m_answer = Answer::None;
    bool m_chunked = false;
    bool m_bodyPaused = false;
    bool m_wantsContinue = false; ///< the client waits for "100 Continue" before it sends the body
    bool m_headOnly = false;
    bool m_keepAlive = true;
    bool m_idle = false; ///< between two requests
    bool m_lingering = false; ///< answered, and waits for the client to stop sending
    bool m_finished = false;
};

} // namespace vitrine
