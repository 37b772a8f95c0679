#include "tests/bench/websocket_swarm.h"

#include <algorithm>
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

WebSocketSwarm::WebSocketSwarm(quint16 port, QByteArray path) :
    m_port(port), m_path(std::move(path)), m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
}

WebSocketSwarm::~WebSocketSwarm()
{
    for (const Client &client : m_clients)
        ::close(client.socket);
    ::close(m_epoll);
}

Result<int> WebSocketSwarm::connectOne() const
{
    const auto failed = [](const char *what) { return Error{QStringLiteral("%1: %2").arg(QLatin1String(what), QLatin1String(strerror(errno)))}; };
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(socket);
        return failed("a client could not connect");
    }
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const timeval patience{10, 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const QByteArray request = "GET " + m_path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port)
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dml0cmluZSBiZW5jaCBrZXk=\r\n\r\n";
    ::send(socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL);
    // The servers here send nothing of their own before the client has spoken: the head comes alone.
    QByteArray head;
    while (!head.endsWith("\r\n\r\n")) {
        std::array<char, 2048> piece;
        const ssize_t got = ::recv(socket, piece.data(), piece.size(), 0);
        if (got <= 0) {
            ::close(socket);
            return failed("the server did not answer a client's upgrade request");
        }
        head.append(piece.data(), got);
    }
    if (!head.startsWith("HTTP/1.1 101")) {
        ::close(socket);
        return Error{QStringLiteral("the server refused a client: %1").arg(QString::fromLatin1(head.left(head.indexOf('\r'))))};
    }
    return socket;
}

Result<void> WebSocketSwarm::connectClients(int count)
{
    for (int i = 0; i < count; ++i) {
        const Result<int> socket = connectOne();
        if (!socket)
            return socket.error();
        epoll_event interest{};
        interest.events = EPOLLIN;
        interest.data.u32 = quint32(m_clients.size());
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, *socket, &interest);
        m_clients.push_back({*socket, {}});
    }
    return {};
}

void WebSocketSwarm::send(int client, std::string_view text)
{
    // A client must mask; the mask may be zero, which leaves the text as it is.
    m_frame.clear();
    m_frame += char(0x81);
    if (text.size() < 126) {
        m_frame += char(0x80 | text.size());
    } else {
        m_frame += char(0x80 | 126);
        m_frame += char(text.size() >> 8);
        m_frame += char(text.size() & 0xff);
    }
    m_frame.append(4, '\0');
    m_frame += text;
    ::send(m_clients[size_t(client)].socket, m_frame.data(), m_frame.size(), MSG_NOSIGNAL);
}

bool WebSocketSwarm::read(int index, const Received &received)
{
    std::array<char, 16384> piece;
    const ssize_t got = ::recv(m_clients[size_t(index)].socket, piece.data(), piece.size(), MSG_DONTWAIT);
    if (got <= 0)
        return got < 0 && errno == EAGAIN;
    std::string &unread = m_clients[size_t(index)].unread;
    unread.append(piece.data(), size_t(got));
    size_t at = 0;
    while (unread.size() - at >= 2) {
        const auto byte = [&](size_t offset) { return size_t(quint8(unread[at + offset])); };
        size_t header = 2;
        size_t length = byte(1) & 0x7f;
        if (length >= 126) {
            header += length == 126 ? 2 : 8;
            if (unread.size() - at < header)
                break;
            length = 0;
            for (size_t i = 2; i < header; ++i)
                length = length << 8 | byte(i);
        }
        if (unread.size() - at < header + length)
            break;
        const size_t opcode = byte(0) & 0x0f;
        constexpr size_t textFrame = 1;
        constexpr size_t closeFrame = 8;
        if (opcode == closeFrame)
            return false;
        if (opcode == textFrame)
            received(index, std::string_view(unread).substr(at + header, length));
        at += header + length;
    }
    unread.erase(0, at);
    return true;
}

bool WebSocketSwarm::receive(const Received &received, std::chrono::milliseconds timeout)
{
    std::array<epoll_event, 64> events;
    const int count = epoll_wait(m_epoll, events.data(), int(events.size()), int(timeout.count()));
    if (count <= 0)
        return false;
    return std::all_of(events.begin(), events.begin() + count, [&](const epoll_event &event) { return read(int(event.data.u32), received); });
}

} // namespace vitrine::bench
