"""Decorators: event handlers, computed vars, fields."""

from inspect import isasyncgenfunction, iscoroutinefunction

from _reflex import attach_handler


def event(function=None, **options):
    """Marks an event handler. Options: background, stop_propagation, prevent_default, throttle, debounce, temporal."""
    if function is None:
        return lambda decorated: event(decorated, **options)
    if options.get("background") and not (iscoroutinefunction(function) or isasyncgenfunction(function)):
        raise TypeError(f"A background task is asynchronous: async def {function.__name__}(self, …)")
    function._reflex_event = {**getattr(function, "_reflex_event", {}), **options}
    return attach_handler(function)


def background(function):
    """Reflex 0.6's way to mark a background task, above or below `@rx.event`."""
    return event(function, background=True)


class _ComputedVar:
    def __init__(self, fget, options):
        self.fget = fget
        self._reflex_var = options


def var(fget=None, **options):
    """Makes a method a computed var. Options: cache (True), initial_value, deps, auto_deps, interval, backend."""
    if fget is None:
        return lambda decorated: var(decorated, **options)
    return _ComputedVar(fget, options)


class Field:
    """A var's default, and the type in annotations (`rx.Field[int]`)."""

    def __init__(self, options):
        self._reflex_field = options

    def __class_getitem__(cls, item):
        import types

        return types.GenericAlias(cls, item)

    def value(self):
        """The default."""
        return self._reflex_field["default_factory"]() if "default_factory" in self._reflex_field else self._reflex_field.get("default")


_missing = object()


def field(default=_missing, *, default_factory=None, is_var=True, is_javascript_property=None, doc=None):
    """A var's default: a value, or a function that makes one for every session. With is_var=False it stays on the server.

    In a component class: a prop's default; with is_javascript_property=False it is no prop of the React component.
    """
    options = {"is_var": is_var, "is_javascript_property": is_javascript_property}
    if default_factory is not None:
        return Field({"default_factory": default_factory, **options})
    return Field(options if default is _missing else {"default": default, **options})
