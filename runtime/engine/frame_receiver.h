#pragma once

#include "runtime/engine/app_host.h"
#include "runtime/events/event_runner.h"

namespace vitrine {

/// What browsers send, each frame done as ARCHITECTURE.md ("The wire") says. A frame that makes no sense is ignored. Needs the GIL; in the
/// dispatcher's turn.
class FrameReceiver
{
public:
    FrameReceiver(AppHost &host, SessionTable &sessions, EventRunner &runner, Outbox &outbox, const Engine::Options &options) :
        m_host(host), m_sessions(sessions), m_runner(runner), m_outbox(outbox), m_options(options)
    {
    }

    void opened(ClientId client, ClientInfo info) { m_greetings[client] = std::move(info); }
    void received(ClientId client, const QByteArray &text);
    void closed(ClientId client);

private:
    void enqueue(const ClientSessionPtr &session, const nlohmann::ordered_json &frame);
    void hello(ClientId client, const nlohmann::ordered_json &frame);
    void navigate(const ClientSessionPtr &session, const nlohmann::ordered_json &frame);
    void arrive(const ClientSessionPtr &session, const App &app);
    void browserProblem(const nlohmann::ordered_json &frame) const;
    void storageChanged(const ClientSessionPtr &session, const nlohmann::ordered_json &frame);
    void sendValues(ClientSession &session, const App &app, const nlohmann::ordered_json &frame) const;
    void place(ClientSession &session) const;
    static void setHydrated(ClientSession &session, PyObject *value);

    AppHost &m_host;
    SessionTable &m_sessions;
    EventRunner &m_runner;
    Outbox &m_outbox;
    const Engine::Options &m_options;
    std::unordered_map<ClientId, ClientInfo> m_greetings; ///< of connections that have not said hello yet
};

} // namespace vitrine
