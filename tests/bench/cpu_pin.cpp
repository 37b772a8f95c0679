#include "tests/bench/cpu_pin.h"

namespace vitrine::bench {

CpuPin::CpuPin(int core)
{
    sched_getaffinity(0, sizeof m_before, &m_before);
    pinForGood(core);
}

CpuPin::~CpuPin()
{
    sched_setaffinity(0, sizeof m_before, &m_before);
}

void CpuPin::pinForGood(int core)
{
    cpu_set_t only;
    CPU_ZERO(&only);
    CPU_SET(core, &only);
    // Fails where the machine has no such core: then there is nothing to keep apart.
    sched_setaffinity(0, sizeof only, &only);
}

} // namespace vitrine::bench
