#pragma once

#include "runtime/events/dispatcher.h"
#include "runtime/python/py_ref.h"

namespace vitrine {

/// The asyncio loop: coroutine handlers, background tasks, the app's own endpoints.
///
/// As with any such loop one task runs at a time, up to its next `await`, but not for ever: the loop runs on threads of a Dispatcher, and when
/// a handler has been at one step for 5 to 10 ms, another thread goes on with the loop. The code that blocked stops at its next line then
/// and waits for its turn. So a coroutine that blocks delays nobody, and still no two tasks run at once: a step that goes on is the current
/// task again. What others may have done meanwhile is what they may do at an `await`.
///
/// There is one in a process, and it never ends. Everything here needs the GIL.
namespace event_loop {

/// `_reflex.run_loop(loop)`: begins to run the loop (reflex/_async.py).
PyObject *run(PyObject *module, PyObject *loop);
/// `_reflex.guarded(awaitable)`: awaits it; each of its steps may block.
PyObject *guarded(PyObject *module, PyObject *awaitable);
/// `_reflex.interrupt_step(task)`: raises KeyboardInterrupt in a task that has lost the turn. On the loop.
PyObject *interruptStep(PyObject *module, PyObject *task);

/// A piece of work on the loop that may block. Anywhere else, and in another one, it does nothing.
class Step
{
public:
    Step();
    ~Step();
    Step(const Step &) = delete;
    Step &operator=(const Step &) = delete;

    /// Another thread goes on with the loop.
    void lose();
    /// The step goes on, when it has the turn. False with KeyboardInterrupt set if it is to end.
    bool awaitTurn();
    bool isOf(PyObject *task) const;
    /// Ends it at its next line.
    void interrupt() { m_isInterrupted = true; }

private:
    void goOn();

    Dispatcher::UserCode m_code;
    PyThreadState *m_thread = nullptr;
    PyRef m_lost; ///< (task, callbacks that were waiting) since it lost the turn
    bool m_isInterrupted = false;
};

} // namespace event_loop
} // namespace vitrine
