#include "runtime/python/py_ref.h"

#include "runtime/events/dispatcher.h"
#include "runtime/python/interrupt.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace vitrine {

namespace {

/// User code that is still running after two ticks loses the turn.
constexpr auto tick = std::chrono::milliseconds(5);
/// The watch goes to sleep after so many ticks without work.
constexpr int calmTicks = 40;
/// So many handlers may block at a time; when more do, the others wait.
constexpr size_t mostWorkers = 64;
constexpr auto stopLimit = std::chrono::seconds(2);

using Clock = std::chrono::steady_clock;
constexpr auto never = Clock::time_point::max();

/// Where a worker is; in Worker::phase, with a count of the pieces of user code above it.
enum Phase : uint64_t { InTurn = 0, InUserCode = 1, WithoutTurn = 2, PhaseMask = 3, OnePiece = 4 };

thread_local Dispatcher::Worker *thisWorker = nullptr;

} // namespace

/// One thread.
struct Dispatcher::Worker {
    Private *dispatcher = nullptr;
    std::thread thread;
    unsigned long pythonThread = 0;
    std::atomic<uint64_t> phase = InTurn;
    bool isInUserCode = false;
    std::atomic<Clock::time_point> began = never; ///< of the piece that is running
    bool wasInterrupted = false;                  ///< under the GIL
};

struct Dispatcher::Private {
    explicit Private(Task onReturn) : disturb(std::move(onReturn)) {}

    const Task disturb;
    std::deque<Task> batch; ///< of whoever has the turn

    std::mutex mutex;
    // Under the mutex, which nobody holds while he waits for the GIL:
    std::deque<Task> tasks;
    std::vector<std::unique_ptr<Worker>> workers;
    Worker *leader = nullptr;        ///< who has the turn
    bool leaderWaits = false;        ///< for tasks
    std::deque<Worker *> returning;  ///< have ended their user code and want the turn back
    int spare = 0;                   ///< workers without anything to do
    size_t running = 0;              ///< workers that have not ended
    std::atomic<bool> watching = false;
    std::condition_variable wake, turn, watch, ended;
    std::atomic<bool> stopping = false;
    std::atomic<bool> isWanted = false; ///< somebody is returning
    std::thread watchThread;

    void addWorker()
    {
        workers.push_back(std::make_unique<Worker>());
        Worker *worker = workers.back().get();
        worker->dispatcher = this;
        ++running;
        worker->thread = std::thread([this, worker] { work(*worker); });
    }

    void work(Worker &worker)
    {
        thisWorker = &worker;
        const PyGILState_STATE gil = PyGILState_Ensure();
        worker.pythonThread = PyThread_get_thread_ident();
        bool more = true;
        while (more) {
            Py_BEGIN_ALLOW_THREADS
            more = takeTurn(worker);
            Py_END_ALLOW_THREADS
            while (more && !batch.empty() && !isWanted && !stopping) {
                const Task task = std::move(batch.front());
                batch.pop_front();
                runTask(worker, task);
            }
        }
        PyGILState_Release(gil);
        const std::lock_guard lock(mutex);
        --running;
        ended.notify_all();
    }

    static void runTask(Worker &worker, const Task &task)
    {
        worker.began = Clock::now();
        task();
        worker.began = never;
        if (std::exchange(worker.wasInterrupted, false)) {
            PyErr_Clear();
            forgetInterrupt();
        }
    }

    /// Until this worker has the turn and something to do. False: the dispatcher stops.
    bool takeTurn(Worker &worker)
    {
        std::unique_lock lock(mutex);
        while (!stopping) {
            if (leader != &worker || !returning.empty()) {
                if (leader == &worker)
                    passTurn();
                ++spare;
                turn.wait(lock, [&] { return stopping || (!leader && returning.empty()); });
                --spare;
                leader = &worker;
                continue;
            }
            if (batch.empty())
                batch.swap(tasks);
            if (!batch.empty())
                break;
            leaderWaits = true;
            wake.wait(lock, [&] { return stopping || !tasks.empty() || leader != &worker; });
            if (leader != &worker) // somebody has come back, and took the turn from one who did nothing with it
                continue;
            leaderWaits = false;
        }
        return !stopping;
    }

    /// The turn is free, or its first claimant's.
    void passTurn()
    {
        leader = nullptr;
        if (!returning.empty()) {
            leader = returning.front();
            returning.pop_front();
            isWanted = !returning.empty();
        }
        turn.notify_all();
    }

    /// The worker's user code has ended, and it had lost the turn meanwhile. With the GIL.
    void comeBack(Worker &worker)
    {
        {
            const std::lock_guard lock(mutex);
            returning.push_back(&worker);
            isWanted = true;
        }
        if (disturb)
            disturb();
        Py_BEGIN_ALLOW_THREADS
        {
            std::unique_lock lock(mutex);
            if (!leader || leaderWaits) {
                leaderWaits = false;
                passTurn();
                wake.notify_all();
            }
            turn.wait(lock, [&] { return stopping || leader == &worker; });
            std::erase(returning, &worker);
            worker.phase = (worker.phase & ~uint64_t(PhaseMask)) | InTurn;
        }
        Py_END_ALLOW_THREADS
    }

    /// Raises KeyboardInterrupt in the pieces of work that had begun by then and go on. With the GIL.
    void interruptWorkers(Clock::time_point begunBy)
    {
        const std::lock_guard lock(mutex);
        for (const auto &worker : workers) {
            if (worker->began.load() > begunBy)
                continue;
            worker->wasInterrupted = true;
            interruptThread(worker->pythonThread);
        }
    }

    void beWatched()
    {
        if (watching)
            return;
        const std::lock_guard lock(mutex);
        watching = true;
        watch.notify_one();
    }

    static uint64_t phaseOf(const Worker *worker) { return worker ? worker->phase.load() : InTurn; }

    void watchWorkers()
    {
        std::unique_lock lock(mutex);
        uint64_t last = 0;
        const Worker *lastLeader = nullptr;
        int calm = 0;
        while (!stopping) {
            if (calm > calmTicks) {
                watching = false;
                if ((phaseOf(leader) & PhaseMask) != InUserCode) // else it has begun without seeing that nobody watches
                    watch.wait(lock, [this] { return stopping || watching; });
                watching = true;
                calm = 0;
            }
            watch.wait_for(lock, tick, [this] { return stopping.load(); });
            uint64_t now = phaseOf(leader);
            if ((now & PhaseMask) != InUserCode) {
                ++calm;
                lastLeader = nullptr;
                continue;
            }
            calm = 0;
            const bool blocked = leader == lastLeader && now == last;
            last = now;
            lastLeader = leader;
            const bool hasOther = spare > 0 || !returning.empty() || workers.size() < mostWorkers;
            if (!blocked || !hasOther || !leader->phase.compare_exchange_strong(now, (now & ~uint64_t(PhaseMask)) | WithoutTurn))
                continue;
            if (spare == 0 && returning.empty())
                addWorker();
            passTurn();
        }
    }
};

Dispatcher::Dispatcher(Task disturb) : d(std::make_shared<Private>(std::move(disturb))) {}

Dispatcher::~Dispatcher()
{
    stop();
}

void Dispatcher::start()
{
    const std::lock_guard lock(d->mutex);
    d->addWorker();
    d->watchThread = std::thread([d = d.get()] { d->watchWorkers(); });
}

void Dispatcher::post(Task task)
{
    {
        const std::lock_guard lock(d->mutex);
        d->tasks.push_back(std::move(task));
        if (!d->leaderWaits)
            return;
    }
    d->wake.notify_all();
}

bool Dispatcher::isStopping() const
{
    return d->stopping;
}

bool Dispatcher::stop()
{
    if (!d->stopping.exchange(true)) {
        const std::lock_guard lock(d->mutex); // nobody is between looking at it and waiting
    }
    d->wake.notify_all();
    d->turn.notify_all();
    d->watch.notify_all();
    if (d->watchThread.joinable())
        d->watchThread.join();
    const auto end = [this](std::chrono::milliseconds limit) {
        std::unique_lock lock(d->mutex);
        return d->ended.wait_for(lock, limit, [this] { return d->running == 0; });
    };
    bool allEnded = end(patience);
    if (!allEnded) {
        // On a thread of its own: a task may have the GIL and never let go of it.
        std::thread([d = d, now = Clock::now()] {
            const GilLock gil;
            d->interruptWorkers(now);
        }).detach();
        allEnded = end(stopLimit);
    }
    for (const auto &worker : d->workers) { // nobody adds one any more
        if (!worker->thread.joinable())
            continue;
        if (allEnded)
            worker->thread.join();
        else
            worker->thread.detach();
    }
    return allEnded;
}

bool Dispatcher::isWanted() const
{
    return d->isWanted;
}

bool Dispatcher::hasWorkedFor(std::chrono::steady_clock::duration duration) const
{
    const std::lock_guard lock(d->mutex);
    const auto limit = Clock::now() - duration;
    return std::any_of(d->workers.begin(), d->workers.end(), [&](const auto &worker) { return worker->began.load() <= limit; });
}

void Dispatcher::interrupt(Task also)
{
    // Not on the caller's thread: the network thread never waits for the GIL. What begins in the meantime is not meant.
    std::thread([d = d, before = Clock::now(), also = std::move(also)] {
        {
            std::unique_lock lock(d->mutex);
            if (d->ended.wait_for(lock, patience, [&] { return d->stopping.load(); }))
                return;
        }
        const GilLock gil;
        d->interruptWorkers(before);
        if (also)
            also();
    }).detach();
}

Dispatcher::UserCode::UserCode() : m_worker(thisWorker && !thisWorker->isInUserCode ? thisWorker : nullptr)
{
    if (!m_worker)
        return;
    m_worker->isInUserCode = true;
    m_worker->began = Clock::now();
    m_worker->phase += OnePiece | InUserCode;
    m_worker->dispatcher->beWatched();
}

bool Dispatcher::UserCode::end()
{
    Worker *worker = std::exchange(m_worker, nullptr);
    if (!worker)
        return false;
    worker->isInUserCode = false;
    worker->began = Clock::now(); // what follows in the task is another piece
    if (std::exchange(worker->wasInterrupted, false))
        forgetInterrupt();
    uint64_t now = worker->phase;
    if ((now & PhaseMask) == InUserCode && worker->phase.compare_exchange_strong(now, now & ~uint64_t(PhaseMask)))
        return false;
    worker->dispatcher->comeBack(*worker);
    return true;
}

bool Dispatcher::UserCode::awaitTurn()
{
    if (!m_worker || (m_worker->phase & PhaseMask) != WithoutTurn)
        return false;
    m_worker->dispatcher->comeBack(*m_worker);
    m_worker->phase += OnePiece | InUserCode;
    return true;
}

} // namespace vitrine
