#include "runtime/engine/session_table.h"

#include "runtime/state/state_registry.h"

#include <QUuid>

namespace vitrine {

SessionTable::SessionTable(Outbox &outbox, SessionStore &store) : m_outbox(outbox), m_store(store)
{
    m_shared.setRestore([this](SharedInstance &instance) { m_store.load(instance, *StateRegistry::running()); });
}

ClientSessionPtr SessionTable::attach(ClientId client, const std::string &token)
{
    ClientSessionPtr session;
    const auto known = m_byToken.find(token);
    if (known != m_byToken.end() && !known->second.session->isConnected())
        session = known->second.session;
    if (!session) {
        // A token that the server does not know any more goes on being the tab's; one that another tab uses does not.
        const bool keep = known == m_byToken.end() && isSessionToken(token);
        const std::string own = keep ? token : QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        session = std::make_shared<ClientSession>(own, m_outbox);
        m_byToken[own] = {session, {}};
    }
    const StateRegistry *registry = StateRegistry::running();
    if (registry && !std::exchange(session->isLoaded, true))
        m_store.load(*session, *registry);
    session->connect(client);
    m_byClient[client] = session;
    return session;
}

ClientSessionPtr SessionTable::find(ClientId client) const
{
    const auto entry = m_byClient.find(client);
    return entry == m_byClient.end() ? nullptr : entry->second;
}

ClientSessionPtr SessionTable::find(const std::string &token) const
{
    const auto entry = m_byToken.find(token);
    return entry == m_byToken.end() ? nullptr : entry->second.session;
}

void SessionTable::detach(ClientId client)
{
    const auto entry = m_byClient.find(client);
    if (entry == m_byClient.end())
        return;
    entry->second->disconnect();
    m_byToken[entry->second->state.token()].disconnected = std::chrono::steady_clock::now();
    m_store.touch(*entry->second);
    m_byClient.erase(entry);
}

void SessionTable::expire()
{
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(m_byToken, [&](const auto &item) {
        const auto &[token, entry] = item;
        if (entry.session->isConnected() || entry.session->busy || now - entry.disconnected <= m_store.lifetime())
            return false;
        m_store.remove(token);
        return true;
    });
    m_shared.expire(m_store.lifetime());
    if (now - m_touched < m_store.lifetime() / 4)
        return;
    m_touched = now;
    for (const auto &[client, session] : m_byClient)
        m_store.touch(*session);
}

} // namespace vitrine
