#pragma once

#include "runtime/base/result.h"

#include <QByteArray>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::bench {

/// Many HTTP clients of one server that ask the same thing over and over on connections that stay open. As light as can be, so that what
/// is measured is the server. Loopback only; answers need a Content-Length. Blocking; one thread.
class HttpSwarm
{
public:
    HttpSwarm(quint16 port, const QByteArray &path);
    ~HttpSwarm();
    HttpSwarm(const HttpSwarm &) = delete;
    HttpSwarm &operator=(const HttpSwarm &) = delete;

    Result<void> connectClients(int count);
    /// Answers per second when every client asks anew as soon as it is answered. An error if one is not answered with 200 and `body`.
    Result<double> rate(std::chrono::milliseconds duration, std::string_view body);

private:
    struct Client {
        int socket;
        std::string unread;
    };

    bool ask(const Client &client) const;

    quint16 m_port;
    QByteArray m_request;
    int m_epoll;
    std::vector<Client> m_clients;
};

} // namespace vitrine::bench
