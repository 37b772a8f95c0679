#include "tests/bench/http_swarm.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace vitrine::bench {

namespace {

/// The length of the answer at the beginning of the text; 0 if it is not whole.
size_t answerLength(const std::string &text)
{
    const size_t end = text.find("\r\n\r\n");
    if (end == std::string::npos)
        return 0;
    size_t length = 0;
    for (const char *name : {"content-length: ", "Content-Length: "}) {
        if (const size_t at = text.find(name); at < end)
            length = std::stoul(text.substr(at + strlen(name)));
    }
    return text.size() >= end + 4 + length ? end + 4 + length : 0;
}

} // namespace

HttpSwarm::HttpSwarm(quint16 port, const QByteArray &path) :
    m_port(port), m_request("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\nAccept: */*\r\n\r\n"),
    m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
}

HttpSwarm::~HttpSwarm()
{
    for (const Client &client : m_clients)
        ::close(client.socket);
    ::close(m_epoll);
}

Result<void> HttpSwarm::connectClients(int count)
{
    for (int i = 0; i < count; ++i) {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
            ::close(socket);
            return Error{QStringLiteral("a client could not connect: %1").arg(QLatin1String(strerror(errno)))};
        }
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event interest{};
        interest.events = EPOLLIN;
        interest.data.u32 = quint32(m_clients.size());
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &interest);
        m_clients.push_back({socket, {}});
    }
    return {};
}

bool HttpSwarm::ask(const Client &client) const
{
    return ::send(client.socket, m_request.constData(), size_t(m_request.size()), MSG_NOSIGNAL) == m_request.size();
}

Result<double> HttpSwarm::rate(std::chrono::milliseconds duration, std::string_view body)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    size_t waiting = 0;
    for (const Client &client : m_clients)
        waiting += ask(client) ? 1 : 0;
    int answers = 0;
    while (waiting > 0) {
        std::array<epoll_event, 64> events;
        const int count = epoll_wait(m_epoll, events.data(), int(events.size()), 10'000);
        if (count <= 0)
            return Error{QStringLiteral("the server stopped answering")};
        for (int i = 0; i < count; ++i) {
            Client &client = m_clients[events[size_t(i)].data.u32];
            std::array<char, 16384> piece;
            const ssize_t got = ::recv(client.socket, piece.data(), piece.size(), MSG_DONTWAIT);
            if (got <= 0)
                return Error{QStringLiteral("the server closed a connection")};
            client.unread.append(piece.data(), size_t(got));
            const size_t length = answerLength(client.unread);
            if (length == 0)
                continue;
            if (!client.unread.starts_with("HTTP/1.1 200 ") || !std::string_view(client.unread).substr(0, length).ends_with(body))
                return Error{QStringLiteral("the server answered: %1").arg(QString::fromLatin1(client.unread.c_str()))};
            client.unread.erase(0, length);
            ++answers;
            --waiting;
            if (Clock::now() - start < duration)
                waiting += ask(client) ? 1 : 0;
        }
    }
    return answers / std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace vitrine::bench
