"""The event loop for handlers that are coroutines or asynchronous generators.

The runtime runs it, on threads that take turns (runtime/events/event_loop.h).
"""

import asyncio
import concurrent.futures
import sys
import threading
import time

import _reflex


class _Loop(asyncio.SelectorEventLoop):
    """What the runtime asks of it besides `_run_once()`."""

    def stop(self):
        """It is the server's, and goes on."""

    def enter(self):
        """This thread is about to run the loop."""
        asyncio._set_running_loop(self)
        sys.set_asyncgen_hooks(self._asyncgen_firstiter_hook, self._asyncgen_finalizer_hook)

    def disturb(self):
        """Ends the loop's waiting, if it waits."""
        self._write_to_self()

    def leave(self):
        """Another thread has the turn while the current task is in a step. Returns what come_back() needs."""
        task = asyncio.current_task(self)
        if task:
            asyncio.tasks._leave_task(self, task)
        return task, len(self._ready)

    def come_back(self, left):
        """The step goes on, and with it that round of the loop: it counts on the callbacks that were waiting then."""
        task, waiting = left
        self._ready.extend([_nothing] * (waiting - len(self._ready)))
        if task:
            asyncio.tasks._enter_task(self, task)


_loop = _Loop()
_loop._thread_id = threading.get_ident()  # it counts as running from here on
_foreground = {}  # tasks of handlers that their session waits for, and when they began
_futures = set()  # the same, as who submitted them sees them
_nothing = asyncio.Handle(print, (), _loop)
_nothing.cancel()


_reflex.run_loop(_loop)


async def _drive(result, step, background):
    # step(value, False): yielded; step(value, True): returned; step(error, None): raised.
    # background: None, or the `self` of a background task.
    if background is None:
        _foreground[asyncio.current_task()] = time.monotonic()
    else:
        _reflex.enter_background(background)
    try:
        if hasattr(result, "__anext__"):
            while True:
                try:
                    value = await _reflex.guarded(result.__anext__())
                except StopAsyncIteration:
                    break
                step(value, False)
            value = None
        else:
            value = await _reflex.guarded(result)
    except BaseException as error:
        step(error, None)
    else:
        step(value, True)
    finally:
        _foreground.pop(asyncio.current_task(), None)


def submit(result, step, background):
    """Starts a coroutine or asynchronous generator; `step` gets what it yields and how it ends."""
    future = asyncio.run_coroutine_threadsafe(_drive(result, step, background), _loop)
    if background is None:
        _futures.add(future)
        future.add_done_callback(_futures.discard)
    return future


def wait(seconds):
    """Until the handlers that sessions wait for have ended, or the time is over. Not on the loop."""
    concurrent.futures.wait(list(_futures), seconds)


def compute(value, done):
    """Awaits an async computed var; `done` gets the list of its errors, which is empty or has one."""

    async def run():
        try:
            await _reflex.guarded(value)
        except BaseException as error:
            done([error])
        else:
            done([])

    asyncio.run_coroutine_threadsafe(run(), _loop)


def interrupt(before):
    """Cancels the handlers that sessions wait for and that began before a time (of time.monotonic())."""

    def cancel():
        for task, began in list(_foreground.items()):
            if began < before:
                task.cancel()
                _reflex.interrupt_step(task)

    _loop.call_soon_threadsafe(cancel)
