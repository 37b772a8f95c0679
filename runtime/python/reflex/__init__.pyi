"""The Reflex API as Vitrine implements it, for editors."""

from collections.abc import Callable
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from . import _components
from . import _x as _x
from . import base as base
from . import components as components
from . import config as config
from . import constants as constants
from . import model as model
from . import plugins as plugins
from . import state as state
from . import style as style
from . import utils as utils
from . import vars as vars
from ._app import App as App
from ._components import *
from ._color_mode import color_mode as color_mode
from ._color_mode import color_mode_cond as color_mode_cond
from ._color_mode import resolved_color_mode as resolved_color_mode
from ._core import Component as Component
from ._core import EventHandler as EventHandler
from ._core import EventSpec as EventSpec
from ._core import State as State
from ._core import Var as Var
from ._core import cond as cond
from ._core import foreach as foreach
from ._core import match as match
from ._component import ComponentNamespace as ComponentNamespace
from ._component import NoSSRComponent as NoSSRComponent
from ._component_state import ComponentState as ComponentState
from ._data_editor import data_editor_theme as data_editor_theme
from ._database_urls import DBConfig as DBConfig
from ._decorators import background as background
from ._dynamic import dynamic as dynamic
from ._events import *
from ._memo import RestProp as RestProp
from ._memo import memo as memo
from ._middleware import Middleware as Middleware
from ._moment import MomentDelta as MomentDelta
from ._props import PropsBase as PropsBase
from ._shared import SharedState as SharedState
from ._storage import Cookie as Cookie
from ._storage import LocalStorage as LocalStorage
from ._storage import SessionStorage as SessionStorage
from ._style import Breakpoints as Breakpoints
from ._style import Color as Color
from ._style import breakpoints as breakpoints
from ._style import color as color
from ._toast import toast as toast
from ._upload import UploadFile as UploadFile
from ._upload import get_upload_dir as get_upload_dir
from ._upload import get_upload_url as get_upload_url
from ._upload import selected_files as selected_files
from ._upload import upload_files as upload_files
from ._upload import upload_files_chunk as upload_files_chunk
from ._upload_chunks import UploadChunk as UploadChunk
from ._upload_chunks import UploadChunkIterator as UploadChunkIterator
from ._state_tokens import BaseStateToken as BaseStateToken
from ._state_tokens import StateToken as StateToken
from .base import Base as Base
from .config import Config as Config
from .constants import Env as Env
from .event import EventChain as EventChain
from .model import Model as Model
from .model import ModelRegistry as ModelRegistry
from .model import asession as asession
from .style import Style as Style
from .utils.misc import run_in_thread as run_in_thread
from .model import session as session
from .utils.imports import ImportDict as ImportDict
from .utils.imports import ImportVar as ImportVar
from .utils.serializers import serializer as serializer

_P = ParamSpec("_P")
_R = TypeVar("_R")

class _CodeBlock(Generic[_P]):
    themes: Any

    def __call__(self, *args: _P.args, **kwargs: _P.kwargs) -> Component: ...

def _with_themes(function: Callable[_P, Component]) -> _CodeBlock[_P]: ...

code_block = _with_themes(_components.code_block)

class Field(Generic[_R]):
    """A var: of the class, an expression; of an instance, its value."""

    @overload
    def __get__(self, instance: None, owner: Any) -> Var[_R]: ...
    @overload
    def __get__(self, instance: object, owner: Any) -> _R: ...
    def __set__(self, instance: object, value: _R) -> None: ...

def field(
    default: Any = ...,
    *,
    default_factory: Callable[[], Any] | None = None,
    is_var: bool = True,
    is_javascript_property: bool | None = None,
    doc: str | None = None,
) -> Any:
    """A var's default: a value, or a function that makes one for every session. With is_var=False it stays on the server."""

class _ComputedVar(Generic[_R]):
    """A computed var, as Field."""

    @overload
    def __get__(self, instance: None, owner: Any) -> Var[_R]: ...
    @overload
    def __get__(self, instance: object, owner: Any) -> _R: ...

@overload
def var(fget: Callable[[Any], _R]) -> _ComputedVar[_R]: ...
@overload
def var(fget: None = ..., **options: Any) -> Callable[[Callable[[Any], _R]], _ComputedVar[_R]]: ...

class _Handler(Generic[_P, _R]):
    """An event handler: of the class, something for triggers; of an instance, a method."""

    @overload
    def __get__(self, instance: None, owner: Any) -> EventHandler: ...
    @overload
    def __get__(self, instance: object, owner: Any) -> Callable[_P, _R]: ...

class _Event:
    """The decorator of event handlers, and what has to do with events by its name."""

    @overload
    def __call__(self, function: Callable[Concatenate[Any, _P], _R]) -> _Handler[_P, _R]: ...
    @overload
    def __call__(
        self, function: None = ..., **options: Any
    ) -> Callable[[Callable[Concatenate[Any, _P], _R]], _Handler[_P, _R]]: ...
    def __getattr__(self, name: str) -> Any: ...

event: _Event

class _Page:
    """The decorator of pages, and the pages that it has made."""

    DECORATED_PAGES: dict[str, list[tuple[Callable[[], Component], dict[str, Any]]]]

    def __call__(
        self,
        route: str | None = None,
        title: str | Var | None = None,
        image: str | None = None,
        description: str | Var | None = None,
        meta: list[Any] | None = None,
        script_tags: list[Any] | None = None,
        on_load: Any = None,
    ) -> Callable[[_R], _R]: ...

page: _Page
