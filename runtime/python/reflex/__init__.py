"""The Reflex API as Vitrine implements it.

What is fast or large lies in C++ (`_reflex`): State, Var, components, events. Here is what Python's own syntax makes: decorators,
keyword arguments, small data classes.
"""

from typing import Any

from _reflex import Component, EventHandler, EventSpec, State, Var, cond, foreach, match
from _reflex import look_up as __getattr__  # rx.button and every other component, from the catalog

from ._app import App, _pages_of, _start_loading, page
from ._config import Config
from ._decorators import Field, event, field, var
from ._events import (
    call_script,
    clear_local_storage,
    clear_session_storage,
    console_log,
    download,
    noop,
    prevent_default,
    redirect,
    remove_cookie,
    remove_local_storage,
    remove_session_storage,
    scroll_to,
    set_clipboard,
    set_focus,
    set_value,
    stop_propagation,
    window_alert,
)
from ._style import breakpoints, color
from . import plugins

__all__ = [name for name in globals() if not name.startswith("_")]
