"""The event loop for handlers that are coroutines or asynchronous generators, on a thread of its own."""

import asyncio
import threading

_loop = asyncio.new_event_loop()
threading.Thread(target=_loop.run_forever, name="vitrine-asyncio", daemon=True).start()


async def _drive(result, step):
    # step(value, False): yielded; step(value, True): returned; step(error, None): raised.
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


def submit(result, step):
    """Starts a coroutine or asynchronous generator; `step` gets what it yields and how it ends."""
    return asyncio.run_coroutine_threadsafe(_drive(result, step), _loop)


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
