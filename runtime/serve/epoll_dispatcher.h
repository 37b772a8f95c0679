#pragma once

#include "runtime/serve/timer_queue.h"

#include <QAbstractEventDispatcher>
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <unordered_map>
#include <vector>

namespace vitrine {

/// Qt's event loop on epoll, so that idle sockets cost nothing: the stock dispatcher hands every descriptor to poll() each round.
///
/// Install with QCoreApplication::setEventDispatcher() before the application object is made, or with
/// QThread::setEventDispatcher() before the thread starts; Qt then owns it. Timers of all types, socket notifiers, posted events,
/// QProcess and local sockets work as with the stock dispatcher. wakeUp() and interrupt() may be called from any thread; the
/// rest belongs to the dispatcher's thread.
class EpollDispatcher : public QAbstractEventDispatcher {
    Q_OBJECT
public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    struct Watch {
        std::array<QSocketNotifier *, 3> notifiers{}; ///< by QSocketNotifier::Type
        quint32 known = 0; ///< the events that the kernel was told
        quint32 generation = 0; ///< tells the descriptor from an earlier one of the same number
        bool changed = false; ///< is in m_changed

        quint32 wanted() const;
    };
    /// Whether the thread sleeps, or has something to do that the kernel does not know of.
    enum class Sleep : int { Awake, Asleep, Woken };

    bool deliver(int descriptor, quint32 generation, quint32 events, quint64 round);
    bool deliverSockets(int timeoutMs);
    void waitWithoutSockets(int timeoutMs);
    int timeoutMs(bool timers) const;
    void tellKernel();

    int m_epoll = -1;
    int m_wakeFd = -1;
    std::atomic<Sleep> m_sleep{Sleep::Awake};
    std::atomic<bool> m_interrupted{false};
    std::unordered_map<int, Watch> m_watches;
    std::vector<int> m_changed; ///< descriptors whose wishes differ from what the kernel knows
    quint32 m_lastGeneration = 0;
    quint64 m_round = 0; ///< counts the waits, so that an outer round sees that a nested loop has overtaken it
    TimerQueue m_timers;
};

} // namespace vitrine
