#include "runtime/serve/timer_queue.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>
#include <bit>

namespace vitrine {

using std::chrono::milliseconds;

TimerQueue::Clock::time_point TimerQueue::rounded(Clock::time_point when, milliseconds interval, Qt::TimerType type)
{
    milliseconds grain{1};
    if (type == Qt::VeryCoarseTimer)
        grain = milliseconds{1000};
    else if (type == Qt::CoarseTimer)
        grain = milliseconds{std::bit_floor(quint64(std::max<qint64>(interval.count() / 20, 1)))};
    if (grain.count() == 1)
        return when;
    const auto sinceStart = std::chrono::ceil<milliseconds>(when.time_since_epoch());
    const auto remainder = sinceStart % grain;
    return Clock::time_point(remainder.count() == 0 ? sinceStart : sinceStart + grain - remainder);
}

void TimerQueue::add(int id, milliseconds interval, Qt::TimerType type, QObject *object)
{
    const auto due = rounded(Clock::now() + interval, interval, type);
    const Timer timer{interval, type, object, ++m_lastSerial, due};
    m_order.insert({due, timer.serial, id});
    m_timers.insert(id, timer);
}

bool TimerQueue::remove(int id)
{
    const auto timer = m_timers.constFind(id);
    if (timer == m_timers.cend())
        return false;
    m_order.erase({timer->due, timer->serial, id});
    m_timers.erase(timer);
    return true;
}

bool TimerQueue::removeAllOf(QObject *object)
{
    const auto timers = timersOf(object);
    for (const auto &timer : timers)
        remove(timer.timerId);
    return !timers.isEmpty();
}

QList<QAbstractEventDispatcher::TimerInfo> TimerQueue::timersOf(QObject *object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> found;
    for (auto timer = m_timers.cbegin(); timer != m_timers.cend(); ++timer) {
        if (timer->object == object)
            found.append({timer.key(), int(timer->interval.count()), timer->type});
    }
    return found;
}

int TimerQueue::remaining(int id) const
{
    const auto timer = m_timers.constFind(id);
    if (timer == m_timers.cend())
        return -1;
    return int(std::max<qint64>(0, std::chrono::ceil<milliseconds>(timer->due - Clock::now()).count()));
}

std::optional<TimerQueue::Clock::time_point> TimerQueue::nextDue() const
{
    for (const Due &due : m_order) {
        if (!m_timers.constFind(due.id)->delivering)
            return due.when;
    }
    return std::nullopt;
}

int TimerQueue::fireDue()
{
    const auto now = Clock::now();
    std::vector<Due> dueNow;
    for (const Due &due : m_order) {
        if (due.when > now)
            break;
        dueNow.push_back(due);
    }

    int fired = 0;
    for (const Due &due : dueNow) {
        auto timer = m_timers.find(due.id);
        // Stopped, restarted or already fired by a nested loop, all by an earlier handler of this round; or being delivered
        // further up the stack, where Qt promises that a timer does not re-enter itself.
        if (timer == m_timers.end() || timer->serial != due.serial || timer->due != due.when || timer->delivering)
            continue;

        m_order.erase(due);
        auto next = rounded(timer->due + timer->interval, timer->interval, timer->type);
        if (next <= now)
            next = rounded(now + timer->interval, timer->interval, timer->type);
        timer->due = next;
        timer->delivering = true;
        m_order.insert({next, due.serial, due.id});

        QTimerEvent event(due.id);
        QCoreApplication::sendEvent(timer->object, &event);
        ++fired;

        timer = m_timers.find(due.id);
        if (timer != m_timers.end() && timer->serial == due.serial)
            timer->delivering = false;
    }
    return fired;
}

} // namespace vitrine
