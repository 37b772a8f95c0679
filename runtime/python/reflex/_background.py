"""`async with self:` in background tasks, and `async with app.modify_state(token)`."""

import asyncio

import _reflex


def _wake(waiter, state):
    if waiter.done():  # cancelled meanwhile: nobody will enter
        _reflex.release_state(state)
    else:
        waiter.set_result(None)


def granted(waiter, state):
    """Called by the runtime, on any thread, when the state is the task's."""
    waiter.get_loop().call_soon_threadsafe(_wake, waiter, state)


class BackgroundState(_reflex.BackgroundState):
    """`self` of a background task: reads see a snapshot; inside `async with self:` it is the state itself, and nobody else's."""

    async def __aenter__(self):
        waiter = asyncio.get_running_loop().create_future()
        task = asyncio.current_task()
        if not _reflex.acquire_state(self, waiter, task):
            try:
                await waiter
            except asyncio.CancelledError:
                if waiter.done() and not waiter.cancelled():
                    _reflex.release_state(self)
                raise
        _reflex.hold_state(self, task)
        return self

    async def __aexit__(self, *_):
        _reflex.release_state(self)
