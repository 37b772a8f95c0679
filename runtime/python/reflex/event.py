"""`rx.event`: the decorator of event handlers, and whatever has to do with events by its name (`rx.event.redirect` is `rx.redirect`)."""

import sys
from types import ModuleType
from typing import TypedDict

from _reflex import EventHandler, EventSpec

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


class _Decorator(ModuleType):
    """A module that is used as its function too."""

    def __call__(self, function=None, **options):
        return event(function, **options)


sys.modules[__name__].__class__ = _Decorator
