#include "runtime/python/py_ref.h"

#include "runtime/engine/import_watchdog.h"

#include <cstdlib>

namespace vitrine {

ImportWatchdog::ImportWatchdog()
{
    if (const char *text = std::getenv("VITRINE_IMPORT_TIMEOUT"); text && std::atoi(text) > 0)
        m_limit = std::chrono::seconds(std::atoi(text));
    m_thread = std::thread(&ImportWatchdog::watch, this, PyThread_get_thread_ident());
}

ImportWatchdog::~ImportWatchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_wake.notify_all();
    Py_BEGIN_ALLOW_THREADS // the watchdog may be waiting for the GIL
    m_thread.join();
    Py_END_ALLOW_THREADS
    PyThreadState_SetAsyncExc(PyThread_get_thread_ident(), nullptr); // one that was raised too late is for nobody
}

void ImportWatchdog::watch(unsigned long pythonThread)
{
    std::unique_lock lock(m_mutex);
    auto wait = m_limit;
    while (!m_wake.wait_for(lock, wait, [this] { return m_done; })) {
        lock.unlock();
        {
            const GilLock gil;
            m_fired = true;
            PyThreadState_SetAsyncExc(pythonThread, PyExc_KeyboardInterrupt);
        }
        lock.lock();
        wait = std::chrono::seconds(1);
    }
}

} // namespace vitrine
