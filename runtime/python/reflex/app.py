"""`reflex.app`: names that apps import from there."""

import sys
from collections.abc import Callable

from _reflex import Component

from . import _places
from ._app import App
from .route import get_route_args

ComponentCallable = Callable[[], Component]

_places.complete(sys.modules[__name__])
