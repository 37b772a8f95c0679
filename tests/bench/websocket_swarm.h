#pragma once

#include "runtime/base/result.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::bench {

/// Many WebSocket clients of one server on plain sockets and epoll: as light as can be, so that what is measured is the server.
/// Text messages only, of one frame each; loopback only. Blocking; one thread.
class WebSocketSwarm
{
public:
    using Received = std::function<void(int client, std::string_view text)>;

    WebSocketSwarm(quint16 port, QByteArray path);
    ~WebSocketSwarm();
    WebSocketSwarm(const WebSocketSwarm &) = delete;
    WebSocketSwarm &operator=(const WebSocketSwarm &) = delete;

    /// Adds clients, which are numbered from 0.
    Result<void> connectClients(int count);
    int size() const { return int(m_clients.size()); }
    /// Texts are short: what a socket takes at once.
    void send(int client, std::string_view text);
    /// Waits until something has arrived, and hands over all that has. False after `timeout` without anything, or when the server closed
    /// a connection.
    bool receive(const Received &received, std::chrono::milliseconds timeout = std::chrono::seconds(10));

private:
    struct Client {
        int socket;
        std::string unread;
    };

    Result<int> connectOne() const;
    bool read(int index, const Received &received);

    quint16 m_port;
    QByteArray m_path;
    int m_epoll;
    std::vector<Client> m_clients;
    std::string m_frame; ///< buffer of send()
};

} // namespace vitrine::bench
