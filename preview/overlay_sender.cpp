#include "preview/overlay_sender.h"

#include <chrono>

namespace vitrine {

using namespace std::chrono_literals;

OverlaySender::OverlaySender(Send send, QObject *parent) : QObject(parent), m_send(std::move(send))
{
    m_stuck.setSingleShot(true);
    m_stuck.setInterval(1500ms);
    connect(&m_stuck, &QTimer::timeout, this, [this] {
        m_inFlight = 0;
        Q_EMIT stuck();
        flush();
    });
}

void OverlaySender::setText(const QString &file, const QString &text)
{
    m_texts[file] = text;
    m_waiting[file] = text;
    if (m_inFlight && !m_stuck.isActive())
        m_stuck.start();
    flush();
}

void OverlaySender::setOnDisk(const QString &file)
{
    if (!m_texts.remove(file))
        return; // the runtime reads it there already
    m_waiting[file] = std::nullopt;
    flush();
}

void OverlaySender::runtimeConnected()
{
    m_connected = true;
    m_inFlight = 0;
    m_waiting = m_texts;
    flush();
}

void OverlaySender::runtimeGone()
{
    m_connected = false;
    m_inFlight = 0;
    m_stuck.stop();
}

void OverlaySender::settled(int rev)
{
    if (rev < m_inFlight)
        return;
    m_inFlight = 0;
    m_stuck.stop();
    flush();
}

void OverlaySender::flush()
{
    if (!m_connected || m_inFlight)
        return;
    // One load for all: the runtime takes the newest revision that waits.
    const auto waiting = std::exchange(m_waiting, {});
    for (auto it = waiting.begin(); it != waiting.end(); ++it) {
        if (!m_send(it.key(), it.value(), m_rev + 1)) {
            m_waiting.insert(it.key(), it.value());
            continue;
        }
        m_inFlight = ++m_rev;
        Q_EMIT sent(it.key(), m_rev);
    }
}

} // namespace vitrine
