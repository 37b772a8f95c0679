#pragma once

#include <mutex>
#include <utility>
#include <vector>

namespace vitrine {

/// A locked queue whose reader takes everything at once, and is woken once for everything that waits.
template<typename T>
class BatchQueue
{
public:
    /// True if the reader has to be woken: nothing was waiting, or it has taken what was.
    [[nodiscard]] bool push(T item)
    {
        const std::lock_guard lock(m_mutex);
        m_items.push_back(std::move(item));
        return !std::exchange(m_announced, true);
    }

    std::vector<T> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        m_announced = false;
        return std::exchange(m_items, {});
    }

private:
    std::mutex m_mutex;
    std::vector<T> m_items;
    bool m_announced = false;
};

} // namespace vitrine
