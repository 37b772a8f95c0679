#include "runtime/python/py_ref.h"

#include "runtime/python/interrupt.h"
#include "runtime/python/watchdog.h"

#include <fstream>
#include <string>

#include <unistd.h>

namespace vitrine {

namespace {

/// How long a thread of this process has been ready to run while others did: the second number of schedstat, see proc(5).
std::chrono::nanoseconds processorWait(pid_t thread)
{
    std::ifstream stat("/proc/self/task/" + std::to_string(thread) + "/schedstat");
    long long running = 0;
    long long waiting = 0;
    return std::chrono::nanoseconds(stat >> running >> waiting ? waiting : 0);
}

} // namespace

Watchdog::Watchdog(std::chrono::seconds limit) : m_limit(limit)
{
    m_thread = std::thread(&Watchdog::watch, this, PyThread_get_thread_ident(), gettid());
}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_wake.notify_all();
    Py_BEGIN_ALLOW_THREADS // the watchdog may be waiting for the GIL
    m_thread.join();
    Py_END_ALLOW_THREADS
    forgetInterrupt();
}

void Watchdog::watch(unsigned long pythonThread, pid_t thread)
{
    const auto start = std::chrono::steady_clock::now();
    const auto waitBefore = processorWait(thread);
    std::chrono::nanoseconds wait = m_limit;
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, wait, [this] { return m_done; })) {
        wait = m_limit + (processorWait(thread) - waitBefore) - (std::chrono::steady_clock::now() - start);
        if (wait.count() > 0)
            continue;
        lock.unlock();
        {
            const GilLock gil;
            m_fired = true;
            interruptThread(pythonThread);
        }
        lock.lock();
        wait = std::chrono::seconds(1);
    }
}

} // namespace vitrine
