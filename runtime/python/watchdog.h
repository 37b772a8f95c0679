#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <sys/types.h>

namespace vitrine {

/// Stops Python code that does not end: after the limit it raises KeyboardInterrupt in this thread, again every second until the scope is
/// left. Time in which a busy machine let the thread wait for a processor does not count.
class Watchdog
{
public:
    /// On the thread that runs the code. With the GIL, as is its end.
    explicit Watchdog(std::chrono::seconds limit);
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    bool hasFired() const { return m_fired; }
    std::chrono::seconds limit() const { return m_limit; }

private:
    void watch(unsigned long pythonThread, pid_t thread);

    const std::chrono::seconds m_limit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_done = false;
    std::atomic<bool> m_fired = false;
    std::thread m_thread;
};

} // namespace vitrine
