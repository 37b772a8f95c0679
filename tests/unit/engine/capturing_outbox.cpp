#include "tests/unit/engine/capturing_outbox.h"

namespace vitrine {

void CapturingOutbox::send(ClientId client, QByteArray utf8)
{
    {
        const std::lock_guard lock(m_mutex);
        m_frames[client].push_back(std::move(utf8));
    }
    m_arrived.notify_all();
}

void CapturingOutbox::close(ClientId client, int code, QString)
{
    const std::lock_guard lock(m_mutex);
    m_closed[client] = code;
}

std::optional<QByteArray> CapturingOutbox::take(ClientId client, std::chrono::milliseconds limit)
{
    std::unique_lock lock(m_mutex);
    std::deque<QByteArray> &frames = m_frames[client];
    if (!m_arrived.wait_for(lock, limit, [&] { return !frames.empty(); }))
        return {};
    QByteArray frame = std::move(frames.front());
    frames.pop_front();
    return frame;
}

int CapturingOutbox::closeCode(ClientId client)
{
    const std::lock_guard lock(m_mutex);
    return m_closed.contains(client) ? m_closed[client] : 0;
}

} // namespace vitrine
