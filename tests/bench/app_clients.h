#pragma once

#include "tests/bench/websocket_swarm.h"

#include <memory>

namespace vitrine::bench {

/// Talks to a BenchProject::withCounter() as that many browser tabs would: says hello, sends events one after another, acknowledges
/// frames now and then. Also to an echo server, with texts of the same form.
class AppClients
{
public:
    enum class Server { App, Echo };

    /// Asks an app for its page first, to learn the build and the handler's number.
    static Result<std::unique_ptr<AppClients>> connectTo(Server server, quint16 port);

    /// Adds clients and waits until each has its session.
    Result<void> addClients(int count);
    int size() const { return m_swarm.size(); }

    /// Milliseconds that each of so many events took, one after another, of one client.
    Result<std::vector<double>> roundTrips(int count);
    /// Events a second with one event of every client on its way at all times.
    Result<double> rate(std::chrono::milliseconds duration);
    /// Whether each client's count is the number of its events: what was measured did really happen.
    Result<void> verify() const;

private:
    struct Session {
        int events = 0;   ///< sent
        int frame = 0;    ///< seen last
        int acked = 0;
        bool greeted = false;
        std::string answer; ///< to the last event
    };

    AppClients(Server server, quint16 port);
    Result<void> readPage(quint16 port);
    void sendEvent(int client);
    /// True if it answers the client's event.
    bool take(int client, std::string_view text);

    Server m_server;
    WebSocketSwarm m_swarm;
    std::string m_build;
    int m_generation = 0;
    int m_handler = 0;
    std::vector<Session> m_sessions;
    std::string m_text; ///< buffer of sendEvent()
};

} // namespace vitrine::bench
