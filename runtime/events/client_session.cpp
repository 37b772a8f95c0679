#include "runtime/events/client_session.h"

namespace vitrine {

namespace {

/// More than that waiting for an acknowledgement is not worth keeping: a full snapshot is cheaper.
constexpr qsizetype mostKeptBytes = 16 * 1024;

} // namespace

void ClientSession::sendNumbered(std::string_view members)
{
    ++m_lastFrame;
    const QByteArray number = QByteArray::number(m_lastFrame);
    QByteArray frame;
    frame.reserve(qsizetype(members.size()) + number.size() + 7);
    frame.append("{\"n\":").append(number);
    if (!members.empty())
        frame.append(',').append(members.data(), qsizetype(members.size()));
    frame.append('}');
    if (m_client)
        m_outbox.send(m_client, frame);
    m_keptBytes += frame.size();
    m_unacknowledged.append(std::move(frame));
    while (m_keptBytes > mostKeptBytes) {
        m_keptBytes -= m_unacknowledged.front().size();
        m_unacknowledged.pop_front();
    }
}

bool ClientSession::sendChanges(std::string_view more)
{
    std::string delta;
    const bool good = state.takeDelta(&delta);
    if (!delta.empty())
        sendNumbered(delta.append(more));
    return good;
}

void ClientSession::send(const std::string &frame)
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
    for (int frame = lastSeen + 1; frame <= m_lastFrame && m_client; ++frame)
        m_outbox.send(m_client, m_unacknowledged.at(frame - firstKept));
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
