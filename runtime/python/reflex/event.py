"""`rx.event`: the decorator of event handlers, and whatever has to do with events by its name (`rx.event.redirect` is `rx.redirect`)."""

import sys
from types import ModuleType
from typing import Any, TypedDict

from _reflex import EventHandler, EventSpec, FunctionVar, event_function

from ._decorators import event
from ._events import *


class KeyInputInfo(TypedDict):
    """What a key trigger says beside the key."""

    alt_key: bool
    ctrl_key: bool
    meta_key: bool
    shift_key: bool


class PointerEventInfo(TypedDict):
    """What a click says."""

    button: int
    buttons: int
    client_x: int
    client_y: int
    alt_key: bool
    ctrl_key: bool
    meta_key: bool
    shift_key: bool


MouseEventInfo = PointerEventInfo


class EventChain(FunctionVar):
    """What a trigger is bound to, as the function that the browser calls. `rx.Var("…", _var_type=rx.EventChain)` is one of the app's own."""

    @classmethod
    def create(cls, value, args_spec=None, key=None, **_):
        """Of what a trigger may be bound to; `args_spec` says what the function's arguments are to the handlers."""
        if isinstance(value, FunctionVar):
            return value
        return event_function(cls, value, key or "an event", _spec_of(args_spec))

    def __call__(self, *args):
        """For triggers: the event with these arguments, as a handler that is called gives it."""
        return EventChain(f"(()=>{self.call(*args)})")


def _spec_of(given):
    """A trigger's spec: one that the browser knows by name, or the function."""
    if isinstance(given, (list, tuple)):
        given = given[0] if given else None
    return "none" if given is None else getattr(given, "_reflex_spec", given)


class EventType:
    """What a trigger may be bound to, for annotations: `on_pick: rx.event.EventType[str]`."""

    def __class_getitem__(cls, types):
        return Any


EventCallback = IndividualEventType = EventType
CallableEventSpec = EventSpec
EventVar = LiteralEventVar = EventChainVar = LiteralEventChainVar = EventChain
BACKGROUND_TASK_MARKER = "_reflex_background_task"


def _spec(name):
    """A trigger's spec that the browser knows; it stands in annotations, `on_change: rx.EventHandler[rx.event.input_event]`."""

    def of(function):
        function._reflex_spec = name
        return function

    return of


@_spec("none")
def no_args_event_spec():
    """The trigger gives nothing."""
    return ()


@_spec("value")
def input_event(event):
    """The trigger gives the text of an input."""
    return (event.target.value,)


@_spec("number")
def int_input_event(event):
    """The trigger gives the number in an input."""
    return (event.target.value,)


@_spec("checked")
def checked_input_event(event):
    """The trigger gives whether a checkbox is checked."""
    return (event.target.checked,)


@_spec("key")
def key_event(event):
    """The trigger gives a key, and a KeyInputInfo."""
    return (event.key, event)


@_spec("pointer")
def pointer_event_spec(event):
    """The trigger gives a PointerEventInfo."""
    return (event,)


@_spec("form")
def on_submit_event_spec(event):
    """The trigger gives a form's values, a dict."""
    return (event,)


float_input_event = int_input_event
on_submit_event = on_submit_event_spec


def passthrough_event_spec(*types):
    """The spec of a trigger that gives what React hands over, values of these types."""

    def spec(*values):
        return values

    spec._parameters = [f"_value{i}" for i in range(len(types))]
    return spec


class _Decorator(ModuleType):
    """A module that is used as its function too."""

    def __call__(self, function=None, **options):
        return event(function, **options)


sys.modules[__name__].__class__ = _Decorator
