#pragma once

#include "runtime/state/shared_state.h"
#include "runtime/store/session_store.h"

#include <chrono>
#include <unordered_map>

namespace vitrine {

/// The sessions of all browser tabs, by token and by connection. A session outlives its connection for the store's lifetime. Needs the GIL.
class SessionTable
{
public:
    SessionTable(Outbox &outbox, SessionStore &store);

    /// The session for a hello: the one of the token, unless another tab has it, with what the store has kept; else a new one with a token
    /// of its own.
    ClientSessionPtr attach(ClientId client, const std::string &token);
    ClientSessionPtr find(ClientId client) const;
    ClientSessionPtr find(const std::string &token) const;
    void detach(ClientId client);
    /// What tabs have in common.
    SharedStates &shared() { return m_shared; }
    /// Drops sessions that have been without a connection for too long, here and in the store; and shared states without a session.
    void expire();

    template<typename F>
    void forEach(F &&function)
    {
        std::vector<ClientSessionPtr> all; // the function may let others come and go
        for (auto &[token, entry] : m_byToken)
            all.push_back(entry.session);
        for (const ClientSessionPtr &session : all)
            function(session);
    }

private:
    struct Entry {
        ClientSessionPtr session;
        std::chrono::steady_clock::time_point disconnected;
    };

    SharedStates m_shared;
    Outbox &m_outbox;
    SessionStore &m_store;
    std::chrono::steady_clock::time_point m_touched; ///< when the store last heard of the sessions that are connected
    std::unordered_map<std::string, Entry> m_byToken;
    std::unordered_map<ClientId, ClientSessionPtr> m_byClient;
};

} // namespace vitrine
