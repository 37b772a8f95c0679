#pragma once

#include "runtime/events/client_session.h"

#include <chrono>
#include <unordered_map>

namespace vitrine {

/// The sessions of all browser tabs, by token and by connection. A session outlives its connection for an hour. Needs the GIL.
class SessionTable
{
public:
    explicit SessionTable(Outbox &outbox) : m_outbox(outbox) {}

    /// The session for a hello: the one of the token, unless another tab has it; else a new one with a token of its own.
    ClientSessionPtr attach(ClientId client, const std::string &token);
    ClientSessionPtr find(ClientId client) const;
    ClientSessionPtr find(const std::string &token) const;
    void detach(ClientId client);
    /// Drops sessions that have been without a connection for too long.
    void expire();

    template<typename F>
    void forEach(F &&function)
    {
        for (auto &[token, entry] : m_byToken)
            function(entry.session);
    }

private:
    struct Entry {
        ClientSessionPtr session;
        std::chrono::steady_clock::time_point disconnected;
    };

    Outbox &m_outbox;
    std::unordered_map<std::string, Entry> m_byToken;
    std::unordered_map<ClientId, ClientSessionPtr> m_byClient;
};

} // namespace vitrine
