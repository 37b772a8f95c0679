"""Components that the server makes while the app runs: `rx.dynamic`, and what browsers must have for them."""

import functools
import inspect
import typing

import _reflex

from ._decorators import var
from ._libraries import imported_name, package_of
from .utils.exceptions import DynamicComponentInvalidSignatureError, DynamicComponentMissingLibraryError

_wanted = []  # in this load of the app: components, and pairs of library and package


def _start_loading():
    _wanted.clear()


def _bundled():
    return _wanted


def bundle_library(component):
    """Lets browsers have what a component needs (or an npm package, "name@1.2"), though no page shows it: a handler will make one."""
    if isinstance(component, str):
        _wanted.append((imported_name(component), package_of(component)))
        return
    if isinstance(component, type):
        component = component.create()
    if not isinstance(component, _reflex.Component) or (type(component) is not _reflex.Component and component.library is None):
        raise DynamicComponentMissingLibraryError(f"bundle_library() takes a component of a React library, or the library's name, not {component!r}")
    _wanted.append(component)


def _state_of(function):
    hints = {name: hint for name, hint in typing.get_type_hints(function).items() if name != "return"}
    if len(inspect.signature(function).parameters) != 1 or len(hints) != 1 or not isinstance(state := next(iter(hints.values())), type) or not issubclass(state, _reflex.State):
        name = getattr(function, "__name__", "function")
        raise DynamicComponentInvalidSignatureError(f"rx.dynamic takes a function of one state, which is annotated: def {name}(state: State)")
    return state


def dynamic(function):
    """Makes a component of a function that gets an instance of its state, with values: `@rx.dynamic def chart(state: State)`, then `chart()`.

    The server calls it anew when what it read has changed, so Python's own `if` and `for` decide what is shown.
    """
    state = _state_of(function)

    def getter(instance) -> _reflex.Component:
        return function(instance)

    name = f"dynamic_{function.__name__.strip('<>_')}"
    while hasattr(state, name):
        name += "_"
    state.add_var(name, _reflex.Component, var(getter))

    @functools.wraps(function)
    def component():
        return _reflex.look_up("fragment")(getattr(state, name))

    return component
