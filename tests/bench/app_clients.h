#pragma once

#include "tests/bench/websocket_swarm.h"

#include <memory>

namespace vitrine::bench {

/// What a client sends: a handler, by its place among those that the app's page calls, and the payload as JSON.
struct AppEvent {
    size_t handler = 0;
    std::string args = "[]";
};

/// Talks to a BenchProject as that many browser tabs would: says hello, sends events one after another, acknowledges frames now and then.
/// Also to an echo server, with texts of the same form.
class AppClients
{
public:
    enum class Server { App, Echo };

    /// Asks an app for its page and its scripts first, to learn the build and the handlers' numbers.
    static Result<std::unique_ptr<AppClients>> connectTo(Server server, quint16 port);

    /// Adds clients and waits until each has its session.
    Result<void> addClients(int count);
    int size() const { return m_swarm.size(); }

    /// Sends an event of a client and does not wait for its end.
    void send(int client, const AppEvent &event);
    /// Waits until the client's last event has ended. Milliseconds since `start`.
    Result<double> awaitEnd(int client, std::chrono::steady_clock::time_point start);
    /// Whether the client's last event has ended, as far as is known.
    bool hasEnded(int client) const { return m_sessions[size_t(client)].ended == m_sessions[size_t(client)].events; }
    /// Milliseconds that each of so many events took, one after another, of client 0.
    Result<std::vector<double>> roundTrips(int count, const AppEvent &event = {});
    /// Events a second with one event of every client on its way at all times.
    Result<double> rate(std::chrono::milliseconds duration);
    /// Whether each client's count is the number of its events (all of them BenchProject::increment): what was measured did really happen.
    Result<void> verify() const;
    /// The frame that ended a client's last event.
    const std::string &answer(int client) const { return m_sessions[size_t(client)].answer; }
    /// The number of the last frame that the client has seen.
    int lastFrame(int client) const { return m_sessions[size_t(client)].frame; }

private:
    struct Session {
        int events = 0;   ///< sent
        int ended = 0;    ///< the last one that was answered
        int frame = 0;    ///< seen last
        int acked = 0;
        bool greeted = false;
        std::string answer; ///< to the last event
    };

    AppClients(Server server, quint16 port);
    Result<void> readPage(quint16 port);
    Result<QString> get(quint16 port, const QString &path) const;
    /// True if it ends the client's event.
    bool take(int client, std::string_view text);

    Server m_server;
    WebSocketSwarm m_swarm;
    std::string m_build;
    std::vector<std::string> m_handlers; ///< numbers, in the page's order
    std::vector<Session> m_sessions;
    std::string m_text; ///< buffer of send()
};

} // namespace vitrine::bench
