#pragma once

namespace vitrine {

/// KeyboardInterrupt in the Python code of a thread, by its PyThread_get_thread_ident(). Needs the GIL.
void interruptThread(unsigned long pythonThread);

/// Takes an interrupt of this thread away that its code has not met: one that came too late is for nobody. Needs the GIL; keeps an exception that
/// is set.
///
/// Python is left as if there had been none. Clearing it with PyThreadState_SetAsyncExc() would not do that: Python 3.11 then looks for an
/// exception at every call and every loop of all threads from then on, and one that is traced looks for ever.
void forgetInterrupt();

} // namespace vitrine
