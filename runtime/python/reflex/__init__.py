"""The Reflex API as Vitrine implements it.

What is fast or large lies in C++ (`_reflex`): State, Var, components, events. Here is what Python's own syntax makes: decorators,
keyword arguments, small data classes.
"""

from typing import Any

from _reflex import Component, EventHandler, EventSpec, State, Var, cond, foreach, match
from _reflex import look_up

from ._app import App, _end_loading, _pages_of, _start_loading
from ._asset import asset
from ._color_mode import color_mode, color_mode_cond, resolved_color_mode
from ._component import ComponentNamespace, NoSSRComponent
from ._component_state import ComponentState
from ._decorators import Field, background, field, var
from ._decorators import var as cached_var
from ._dynamic import dynamic
from ._events import *
from ._memo import memo
from ._middleware import Middleware
from ._shared import SharedState
from ._storage import Cookie, LocalStorage, SessionStorage
from ._style import Breakpoints, Color, breakpoints, color
from ._toast import toast
from . import _aliases, _places, _x, config, constants, event, page, plugins, route, state, style, utils, vars
from .config import Config
from .constants import Env
from .event import EventChain
from .utils.imports import ImportDict, ImportVar
from .style import Style
from .utils.misc import run_in_thread
from .utils.serializers import serializer
from .vars import EMPTY_VAR_INT, EMPTY_VAR_STR

#: Names that need packages which many apps do without, by the module that has them.
_ON_DEMAND = {
    "Base": "base",
    "BaseStateToken": "_state_tokens",
    "DBConfig": "_database_urls",
    "EditorButtonList": "_editor",
    "EditorOptions": "_editor",
    "Model": "model",
    "ModelRegistry": "model",
    "PropsBase": "_props",
    "RestProp": "_memo",
    "StateToken": "_state_tokens",
    "MomentDelta": "_moment",
    "UploadChunk": "_upload_chunks",
    "UploadChunkIterator": "_upload_chunks",
    "UploadFile": "_upload",
    "app": "app",
    "asession": "model",
    "base": "base",
    "components": "components",
    "data_editor_theme": "_data_editor",
    "get_upload_dir": "_upload",
    "get_upload_url": "_upload",
    "model": "model",
    "selected_files": "_upload",
    "session": "model",
    "upload_files": "_upload",
    "upload_files_chunk": "_upload",
}


def __getattr__(name):
    from importlib import import_module

    if name == "chakra":  # of Reflex 0.6, whose components have become a package
        return import_module("reflex_chakra")
    if _places.is_place(name):
        return import_module("." + name, __name__)
    if name not in _ON_DEMAND:
        return look_up(name)  # rx.button and every other component, from the catalog; found here from then on
    module = import_module("." + _ON_DEMAND[name], __name__)
    return module if name == _ON_DEMAND[name] else getattr(module, name)


_places.complete_all()

__all__ = [name for name in globals() if not name.startswith("_")]
