#include "runtime/build/bun_worker.h"

#include <future>

namespace vitrine {

BunWorker::~BunWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

Result<nlohmann::json> BunWorker::call(const QString &op, nlohmann::json request)
{
    std::promise<Result<nlohmann::json>> answer;
    post([&](BunService &bun) { answer.set_value(bun.call(op, std::move(request))); });
    return answer.get_future().get();
}

void BunWorker::start()
{
    post([](BunService &bun) { (void)bun.call(QStringLiteral("ping")); }); // what fails now fails again with the call that needs it
}

void BunWorker::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push(std::move(task));
        if (!m_thread.joinable())
            m_thread = std::thread([this] { work(); });
    }
    m_wake.notify_one();
}

void BunWorker::work()
{
    BunService bun;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_ends || !m_tasks.empty(); });
        if (m_tasks.empty())
            return;
        const Task task = std::move(m_tasks.front());
        m_tasks.pop();
        lock.unlock();
        task(bun);
        lock.lock();
    }
}

} // namespace vitrine
