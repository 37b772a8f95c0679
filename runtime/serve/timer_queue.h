#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>

#include <chrono>
#include <optional>
#include <set>
#include <vector>

namespace vitrine {

/// The timers of one EpollDispatcher, ordered by when they are due. Starting, stopping and finding the next one cost O(log n).
/// Coarse timers are rounded up by at most 5 % to common points in time, so that many of them share one wakeup.
/// Used by the dispatcher's thread only.
class TimerQueue {
public:
    using Clock = std::chrono::steady_clock;

    void add(int id, std::chrono::milliseconds interval, Qt::TimerType type, QObject *object);
    bool remove(int id);
    bool removeAllOf(QObject *object);
    QList<QAbstractEventDispatcher::TimerInfo> timersOf(QObject *object) const;

    /// Milliseconds until the timer fires; 0 when it is due; -1 when there is no such timer.
    int remaining(int id) const;
    /// When the next timer is due that is not being delivered right now.
    std::optional<Clock::time_point> nextDue() const;
    /// Sends a timer event for each timer due at this moment, each at most once. Handlers may start and stop timers, delete
    /// objects and run nested event loops. Returns how many were sent.
    int fireDue();

private:
    struct Timer {
        std::chrono::milliseconds interval;
        Qt::TimerType type;
        QObject *object;
        quint64 serial; ///< tells a timer from an earlier one whose id was reused
        Clock::time_point due;
        bool delivering = false;
    };
    struct Due {
        Clock::time_point when;
        quint64 serial;
        int id;
        auto operator<=>(const Due &) const = default;
    };

    static Clock::time_point rounded(Clock::time_point when, std::chrono::milliseconds interval, Qt::TimerType type);

    QHash<int, Timer> m_timers;
    std::set<Due> m_order;
    quint64 m_lastSerial = 0;
};

} // namespace vitrine
