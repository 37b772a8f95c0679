"""Middleware: sees every event before and after its handler."""

from dataclasses import dataclass, field
from inspect import isawaitable


@dataclass
class Event:
    """An event as it came: the session's token, the handler's full name, its arguments."""

    token: str
    name: str
    router_data: dict = field(default_factory=dict)
    payload: dict = field(default_factory=dict)


@dataclass
class StateUpdate:
    """What a handler answers: events. (The changes of state are made up later, from the state itself.)"""

    delta: dict = field(default_factory=dict)
    events: list = field(default_factory=list)
    final: bool | None = None


class Middleware:
    """Base class; `app.add_middleware(…)` puts one in."""

    async def preprocess(self, app, state, event):
        """Before the handler. An update instead of None takes the handler's place."""
        return None

    async def postprocess(self, app, state, event, update):
        """After the handler, and after each of its yields."""
        return update


async def _awaited(result):
    return await result if isawaitable(result) else result


async def _results(result):
    if hasattr(result, "__anext__"):
        async for item in result:
            yield item
    elif hasattr(result, "__next__"):
        while True:
            try:
                item = next(result)
            except StopIteration as stop:
                yield stop.value
                return
            yield item
    else:
        yield await _awaited(result)


def _listed(events):
    return [] if events is None else list(events) if isinstance(events, (list, tuple)) else [events]


async def through(app, state, event, handler):
    """Runs a handler with the app's middleware around it; yields the events that it answers."""
    for middleware in app.middleware:
        update = await _awaited(middleware.preprocess(app=app, state=state, event=event))
        if update is not None:
            yield _listed(update.events)
            return
    async for result in _results(handler()):
        update = StateUpdate(events=_listed(result))
        for middleware in app.middleware:
            update = await _awaited(middleware.postprocess(app=app, state=state, event=event, update=update)) or update
        yield update.events
