#pragma once

#include "runtime/build/bun_service.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>

namespace vitrine {

/// A Bun service that may be called from any thread: it lives on a thread of its own, which starts with the first call.
/// Ends the service when it is destroyed, after the call that is under way.
class BunWorker
{
public:
    BunWorker() = default;
    ~BunWorker();
    BunWorker(const BunWorker &) = delete;
    BunWorker &operator=(const BunWorker &) = delete;

    /// Waits for the answer; see BunService::call().
    Result<nlohmann::json> call(const QString &op, nlohmann::json request);
    /// Starts it, if it does not run yet, and does not wait.
    void start();

private:
    using Task = std::function<void(BunService &)>;

    void post(Task task);
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::queue<Task> m_tasks;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace vitrine
