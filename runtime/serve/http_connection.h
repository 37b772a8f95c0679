#pragma once

#include "runtime/serve/http_response.h"
#include "runtime/serve/request_parser.h"
#include "runtime/serve/server_options.h"

#include <QObject>

#include <chrono>
#include <optional>

class QTcpSocket;

namespace vitrine {

class HttpConnection;

/// Answers the requests of all connections. Called on the network thread.
class RequestHandler {
public:
    virtual ~RequestHandler() = default;

    /// Must lead to exactly one connection->send(), now or later on this thread, unless the connection finishes before.
    virtual void handle(const HttpRequest &request, HttpConnection *connection) = 0;
    /// A WebSocket request. Either send() a refusal, or take the socket, from which nothing was read yet.
    virtual void handleUpgrade(const HttpRequest &request, HttpConnection *connection) = 0;
};

/// One HTTP/1.1 connection: reads requests one after the other (pipelined ones wait), writes answers, keeps the limits.
class HttpConnection : public QObject {
    Q_OBJECT
public:
    using Clock = std::chrono::steady_clock;

    /// Takes the socket.
    HttpConnection(QTcpSocket *socket, RequestHandler &handler, const ServerLimits &limits);
    ~HttpConnection() override;

    void send(HttpResponse response);
    /// Gives the socket away with all its bytes; the connection is finished then.
    QTcpSocket *takeSocket();
    /// Ends the connection if it has taken longer than its present stage may.
    void enforceDeadline(Clock::time_point now);
    /// Ends after the answer that is being sent.
    void finishSoon();

Q_SIGNALS:
    /// Nothing more will happen here; delete it later.
    void finished();

private:
    void read();
    void nextRequest();
    void write();
    void answerComplete();
    void finish();
    void allow(std::chrono::milliseconds time);

    QTcpSocket *m_socket;
    RequestHandler &m_handler;
    const ServerLimits &m_limits;
    std::optional<RequestParser> m_parser;
    Clock::time_point m_deadline;
    std::unique_ptr<QFile> m_file; ///< rest of the answer
    bool m_answering = false; ///< a request was handed over and its answer is not written to the end
    bool m_headOnly = false;
    bool m_keepAlive = true;
    bool m_idle = false; ///< between two requests
    bool m_finished = false;
};

} // namespace vitrine
