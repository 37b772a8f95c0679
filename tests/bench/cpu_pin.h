#pragma once

#include <sched.h>

namespace vitrine::bench {

/// Keeps the calling thread on one core for as long as it lives. Threads and processes that start meanwhile inherit it. On a machine
/// with one core it does nothing.
class CpuPin
{
public:
    static constexpr int serverCore = 0;
    static constexpr int clientCore = 1;

    explicit CpuPin(int core);
    ~CpuPin();
    CpuPin(const CpuPin &) = delete;
    CpuPin &operator=(const CpuPin &) = delete;

    /// For good; usable between fork and exec.
    static void pinForGood(int core);

private:
    cpu_set_t m_before;
};

} // namespace vitrine::bench
