#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace vitrine {

/// Runs tasks one after another, on threads of its own that hold the GIL meanwhile: the thread that has *the turn* runs them.
///
/// Code of the user's may block. It is marked with UserCode; when a thread has been in one for 5 to 10 ms, the turn goes to another thread,
/// which runs the tasks that follow, and the first one waits for the turn when its user code has ended. So everything outside UserCode is
/// as if there were one thread, and nobody waits for somebody else's handler.
class Dispatcher
{
public:
    using Task = std::function<void()>;
    struct Worker;
    /// What hangs has been at it for longer; what has just begun ends by itself, and an interrupt would only leave it half done.
    static constexpr std::chrono::milliseconds patience{250};

    /// @param disturb called by a thread that wants the turn back, with the GIL: tasks that wait for something else, and that end when
    /// isWanted(), have to notice. Not for tasks that end by themselves
    explicit Dispatcher(Task disturb = {});
    ~Dispatcher();

    void start();
    /// From any thread; never blocks.
    void post(Task task);
    /// Ends after the tasks that are running; what waits is dropped. False if a task did not end within some two seconds, though
    /// interrupted: its thread goes on, and whatever it uses has to stay.
    bool stop();
    bool isStopping() const;
    /// Whether some user code has ended and waits for the turn.
    bool isWanted() const;
    /// Raises KeyboardInterrupt in every task that is running now and does not end by itself within `patience`, also in those that
    /// have lost the turn; a UserCode that begins later is not meant. From any thread; returns at once.
    /// @param also done at the same occasion, with the GIL; not if the dispatcher stops meanwhile
    void interrupt(Task also = {});

    /// Whether some task has been at one piece of work (a UserCode, or what lies between two) for that long. From any thread, without the GIL.
    bool hasWorkedFor(std::chrono::steady_clock::duration duration) const;

    /// A piece of work in a task that may block. Outside of tasks, and inside of another UserCode, it does nothing. Nothing that another task
    /// may want (a lock) may be held when it ends.
    class UserCode
    {
    public:
        UserCode();
        ~UserCode() { end(); }
        UserCode(const UserCode &) = delete;
        UserCode &operator=(const UserCode &) = delete;

        /// The piece ends here. True if the turn had been lost, and has come back.
        bool end();
        /// The piece goes on, but only in its turn: waits for that if it was lost, and says so.
        bool awaitTurn();
        /// Whether this is a piece of its own, and not a part of another one.
        bool isOutermost() const { return m_worker; }

    private:
        Worker *m_worker;
    };

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with threads that do not end
};

} // namespace vitrine
