#include "runtime/events/client_session.h"

namespace vitrine {

namespace {

/// More than that waiting for an acknowledgement is not worth keeping: a full snapshot is cheaper.
constexpr size_t mostKeptBytes = 16 * 1024;

} // namespace

void ClientSession::sendNumbered(std::string members)
{
    ++m_lastFrame;
    std::string frame = "{\"n\":" + std::to_string(m_lastFrame);
    if (!members.empty())
        frame += ',' + std::move(members);
    frame += '}';
    if (m_client)
        m_outbox.send(m_client, QByteArray(frame.data(), qsizetype(frame.size())));
    m_keptBytes += frame.size();
    m_unacknowledged.push_back(std::move(frame));
    while (m_keptBytes > mostKeptBytes) {
        m_keptBytes -= m_unacknowledged.front().size();
        m_unacknowledged.pop_front();
    }
}

void ClientSession::send(std::string frame)
{
    if (m_client)
        m_outbox.send(m_client, QByteArray(frame.data(), qsizetype(frame.size())));
}

void ClientSession::sendFull(const std::string &values)
{
    m_unacknowledged.clear();
    m_keptBytes = 0;
    ++m_lastFrame;
    send("{\"t\":\"full\",\"n\":" + std::to_string(m_lastFrame) + ",\"token\":\"" + state.token() + "\",\"i\":" + std::to_string(lastEvent)
         + ",\"v\":" + values + '}');
}

bool ClientSession::resume(int lastSeen)
{
    const int firstKept = m_lastFrame - int(m_unacknowledged.size()) + 1;
    if (lastSeen <= 0 || lastSeen > m_lastFrame || lastSeen + 1 < firstKept)
        return false;
    send("{\"t\":\"resumed\",\"n\":" + std::to_string(m_lastFrame) + ",\"i\":" + std::to_string(lastEvent) + '}');
    for (int frame = lastSeen + 1; frame <= m_lastFrame; ++frame)
        send(m_unacknowledged[size_t(frame - firstKept)]);
    return true;
}

void ClientSession::acknowledge(int frame)
{
    while (!m_unacknowledged.empty() && m_lastFrame - int(m_unacknowledged.size()) + 1 <= frame) {
        m_keptBytes -= m_unacknowledged.front().size();
        m_unacknowledged.pop_front();
    }
}

} // namespace vitrine
