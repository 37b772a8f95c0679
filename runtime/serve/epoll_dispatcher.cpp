#include "runtime/serve/epoll_dispatcher.h"

#include <QCoreApplication>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

namespace vitrine {

namespace {

constexpr quint32 s_noGeneration = 0; // marks the wake descriptor
constexpr std::array<quint32, 3> s_interest{EPOLLIN, EPOLLOUT, EPOLLPRI};
// A broken or closed connection makes every notifier of the descriptor active, as poll() does in Qt's own dispatcher.
constexpr quint32 s_broken = EPOLLERR | EPOLLHUP;

} // namespace

quint32 EpollDispatcher::Watch::wanted() const
{
    quint32 events = 0;
    for (size_t type = 0; type < notifiers.size(); ++type) {
        if (notifiers[type])
            events |= s_interest[type];
    }
    return events;
}

EpollDispatcher::EpollDispatcher(QObject *parent) :
    QAbstractEventDispatcher(parent), m_epoll(epoll_create1(EPOLL_CLOEXEC)), m_wakeFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_epoll < 0 || m_wakeFd < 0)
        qFatal("No event loop: %s", std::strerror(errno));
    // Edge-triggered: every write wakes once and nobody has to read the counter.
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET;
    event.data.u64 = quint64(s_noGeneration) << 32 | quint32(m_wakeFd);
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeFd, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    close(m_wakeFd);
    close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted.store(false, std::memory_order_relaxed);
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    if (m_interrupted.load(std::memory_order_relaxed))
        return false;

    const bool timers = !(flags & QEventLoop::X11ExcludeTimers);
    const bool mayWait = flags & QEventLoop::WaitForMoreEvents;
    int timeout = mayWait ? timeoutMs(timers) : 0;

    if (timeout != 0) {
        Q_EMIT aboutToBlock();
        // From here on wakeUp() has to write to the descriptor. Something may have been posted since.
        Sleep expected = Sleep::Awake;
        if (m_interrupted.load(std::memory_order_relaxed) || !m_sleep.compare_exchange_strong(expected, Sleep::Asleep))
            timeout = 0;
    }
    bool didSomething = false;
    if (flags & QEventLoop::ExcludeSocketNotifiers)
        waitWithoutSockets(timeout);
    else
        didSomething = deliverSockets(timeout);
    if (timers && m_timers.fireDue() > 0)
        didSomething = true;
    return didSomething;
}

int EpollDispatcher::timeoutMs(bool timers) const
{
    const auto next = timers ? m_timers.nextDue() : std::nullopt;
    if (!next)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - TimerQueue::Clock::now()).count();
    return int(std::clamp<qint64>(left, 0, std::numeric_limits<int>::max()));
}

bool EpollDispatcher::deliverSockets(int timeoutMs)
{
    tellKernel();
    std::array<epoll_event, 128> events;
    const int count = epoll_wait(m_epoll, events.data(), int(events.size()), timeoutMs);
    m_sleep.store(Sleep::Awake);

    const quint64 round = ++m_round;
    bool didSomething = false;
    for (int i = 0; i < count; ++i) {
        const auto generation = quint32(events[size_t(i)].data.u64 >> 32);
        if (generation == s_noGeneration) {
            didSomething = true;
            continue;
        }
        if (deliver(int(quint32(events[size_t(i)].data.u64)), generation, events[size_t(i)].events, round))
            didSomething = true;
        // A handler ran a loop of its own, which has seen newer events; the rest of this list may be stale. Nothing is lost:
        // sockets are level-triggered.
        if (m_round != round)
            break;
    }
    return didSomething;
}

bool EpollDispatcher::deliver(int descriptor, quint32 generation, quint32 events, quint64 round)
{
    bool didSomething = false;
    for (size_t type = 0; type < s_interest.size(); ++type) {
        if (!(events & (s_interest[type] | s_broken)))
            continue;
        // Looked up each time: the handler of one type may remove the notifiers of the others.
        const auto watch = m_watches.find(descriptor);
        if (watch == m_watches.end() || watch->second.generation != generation || m_round != round)
            break;
        if (QSocketNotifier *notifier = watch->second.notifiers[type]) {
            QEvent event(QEvent::SockAct);
            QCoreApplication::sendEvent(notifier, &event);
            didSomething = true;
        }
    }
    return didSomething;
}

void EpollDispatcher::waitWithoutSockets(int timeoutMs)
{
    quint64 count = 0;
    if (timeoutMs != 0 && read(m_wakeFd, &count, sizeof count) < 0 && errno == EAGAIN) {
        pollfd wake{m_wakeFd, POLLIN, 0};
        poll(&wake, 1, timeoutMs);
    }
    m_sleep.store(Sleep::Awake);
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    Watch &watch = m_watches[descriptor];
    if (watch.generation == s_noGeneration) {
        if (++m_lastGeneration == s_noGeneration)
            ++m_lastGeneration;
        watch.generation = m_lastGeneration;
    }
    QSocketNotifier *&place = watch.notifiers[size_t(notifier->type())];
    if (place && place != notifier)
        qWarning("EpollDispatcher: two notifiers of one type for descriptor %d; the first is dropped", descriptor);
    place = notifier;
    if (!watch.changed) {
        watch.changed = true;
        m_changed.push_back(descriptor);
    }
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto found = m_watches.find(descriptor);
    if (found == m_watches.end() || found->second.notifiers[size_t(notifier->type())] != notifier)
        return;
    Watch &watch = found->second;
    watch.notifiers[size_t(notifier->type())] = nullptr;
    if (watch.wanted() == 0) {
        // At once: the owner may close the descriptor now, and its number may come back as another file.
        if (watch.known != 0)
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
        m_watches.erase(found);
    } else if (!watch.changed) {
        watch.changed = true;
        m_changed.push_back(descriptor);
    }
}

// Sockets switch their write notifier on and off for every message. Telling the kernel only before it is asked makes most of
// these pairs cancel out, which saves two system calls a message.
void EpollDispatcher::tellKernel()
{
    for (const int descriptor : m_changed) {
        const auto found = m_watches.find(descriptor);
        if (found == m_watches.end() || !found->second.changed)
            continue;
        Watch &watch = found->second;
        watch.changed = false;
        const quint32 wanted = watch.wanted();
        if (wanted == watch.known)
            continue;
        epoll_event event{};
        event.events = wanted;
        event.data.u64 = quint64(watch.generation) << 32 | quint32(descriptor);
        if (epoll_ctl(m_epoll, watch.known == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event) != 0)
            qWarning("EpollDispatcher: cannot watch descriptor %d: %s", descriptor, std::strerror(errno));
        watch.known = wanted;
    }
    m_changed.clear();
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    m_timers.add(timerId, std::chrono::milliseconds(interval), timerType, object);
}

bool EpollDispatcher::unregisterTimer(int timerId) { return m_timers.remove(timerId); }

bool EpollDispatcher::unregisterTimers(QObject *object) { return m_timers.removeAllOf(object); }

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers.timersOf(object);
}

int EpollDispatcher::remainingTime(int timerId) { return m_timers.remaining(timerId); }

void EpollDispatcher::wakeUp()
{
    if (m_sleep.exchange(Sleep::Woken) == Sleep::Asleep) {
        const quint64 one = 1;
        [[maybe_unused]] const auto written = write(m_wakeFd, &one, sizeof one);
    }
}

void EpollDispatcher::interrupt()
{
    m_interrupted.store(true, std::memory_order_relaxed);
    wakeUp();
}

} // namespace vitrine
