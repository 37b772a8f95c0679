#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <sys/types.h>

namespace vitrine {

/// Stops an import that does not end: after the limit it raises KeyboardInterrupt in the importing thread, again every second until the
/// scope is left. The limit is 10 seconds, or VITRINE_IMPORT_TIMEOUT (seconds); time in which a busy machine let the thread wait for a
/// processor does not count.
class ImportWatchdog
{
public:
    /// On the importing thread, which holds the GIL.
    ImportWatchdog();
    ~ImportWatchdog();
    ImportWatchdog(const ImportWatchdog &) = delete;
    ImportWatchdog &operator=(const ImportWatchdog &) = delete;

    bool hasFired() const { return m_fired; }
    int limitSeconds() const { return int(m_limit.count()); }

private:
    void watch(unsigned long pythonThread, pid_t thread);

    std::chrono::seconds m_limit{10};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_done = false;
    std::atomic<bool> m_fired = false;
    std::thread m_thread;
};

} // namespace vitrine
