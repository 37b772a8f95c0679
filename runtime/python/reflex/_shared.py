"""`rx.SharedState`: states that several browser tabs have in common."""

import asyncio

import _reflex


def _wake(waiter):
    if not waiter.done():  # else cancelled meanwhile: its handler has ended
        waiter.set_result(None)


def granted(waiter):
    """Called by the runtime, on any thread, when it is the handler's turn."""
    waiter.get_loop().call_soon_threadsafe(_wake, waiter)


class SharedState(_reflex.State, mixin=True):
    """A state that is a tab's own until it is linked; then it is the same one for all tabs that linked it to the same token."""

    _linked_to: str = ""  # the token, or ""
    _linked_from: set[str] = set()  # client tokens of the tabs

    async def _link_to(self, token: str):
        """Links this tab's state to a token, instead of the one before. Returns the state, which has the shared values then."""
        state = await self.get_state(self.__class__)  # a background task's `self` only stands for it
        waiter = asyncio.get_running_loop().create_future()
        if not _reflex.link_state(state, token, waiter):
            await waiter
        return self

    async def _unlink(self):
        """Gives the tab its own values back. Returns the events that are needed for that: none."""
        _reflex.unlink_state(await self.get_state(self.__class__))
        return []
