#include "runtime/engine/session_table.h"

#include <QUuid>

namespace vitrine {

namespace {

constexpr auto sessionLifetime = std::chrono::hours(1);

bool isToken(const std::string &text)
{
    return text.size() == 36 && text.find_first_not_of("0123456789abcdef-") == std::string::npos;
}

} // namespace

ClientSessionPtr SessionTable::attach(ClientId client, const std::string &token)
{
    ClientSessionPtr session;
    const auto known = m_byToken.find(token);
    if (known != m_byToken.end() && !known->second.session->isConnected())
        session = known->second.session;
    if (!session) {
        // A token that the server does not know any more goes on being the tab's; one that another tab uses does not.
        const bool keep = known == m_byToken.end() && isToken(token);
        const std::string own = keep ? token : QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        session = std::make_shared<ClientSession>(own, m_outbox);
        m_byToken[own] = {session, {}};
    }
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
    m_byClient.erase(entry);
}

void SessionTable::expire()
{
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(m_byToken, [&](const auto &item) {
        const Entry &entry = item.second;
        return !entry.session->isConnected() && !entry.session->busy && now - entry.disconnected > sessionLifetime;
    });
}

} // namespace vitrine
