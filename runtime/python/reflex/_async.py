"""The event loop for handlers that are coroutines or asynchronous generators, on a thread of its own."""

import asyncio
import threading
import time

_loop = asyncio.new_event_loop()
_foreground = {}  # tasks of handlers that their session waits for, and when they began


def _run():
    while True:
        try:
            _loop.run_forever()
        except KeyboardInterrupt:
            pass  # interrupt() came when there was nothing to interrupt any more


_thread = threading.Thread(target=_run, name="vitrine-asyncio", daemon=True)
_thread.start()


async def _drive(result, step, background):
    # step(value, False): yielded; step(value, True): returned; step(error, None): raised.
    if not background:
        _foreground[asyncio.current_task()] = time.monotonic()
    try:
        if hasattr(result, "__anext__"):
            async for value in result:
                step(value, False)
            value = None
        else:
            value = await result
    except BaseException as error:
        step(error, None)
    else:
        step(value, True)
    finally:
        _foreground.pop(asyncio.current_task(), None)


def submit(result, step, background):
    """Starts a coroutine or asynchronous generator; `step` gets what it yields and how it ends."""
    return asyncio.run_coroutine_threadsafe(_drive(result, step, background), _loop)


def compute(value, done):
    """Awaits an async computed var; `done` gets the list of its errors, which is empty or has one."""

    async def run():
        try:
            await value
        except BaseException as error:
            done([error])
        else:
            done([])

    asyncio.run_coroutine_threadsafe(run(), _loop)


def interrupt(before):
    """Cancels the handlers that sessions wait for and that began before a time (of time.monotonic()).

    Returns the number of the loop's thread if one of them keeps it from getting round to that, else None.
    """
    done = threading.Event()

    def began(task):
        return _foreground.get(task, before) < before

    def cancel():
        for task in list(_foreground):
            if began(task):
                task.cancel()
        done.set()

    _loop.call_soon_threadsafe(cancel)
    return None if done.wait(0.2) or not began(asyncio.current_task(_loop)) else _thread.ident
