"""`reflex.app`: names that apps import from there."""

from collections.abc import Callable

from _reflex import Component

from ._app import App
from .route import get_route_args

ComponentCallable = Callable[[], Component]
