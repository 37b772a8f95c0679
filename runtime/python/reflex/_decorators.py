"""Decorators: event handlers, computed vars, fields."""


def event(function=None, **options):
    """Marks an event handler. Options: background, stop_propagation, prevent_default, throttle, debounce, temporal."""
    if function is None:
        return lambda decorated: event(decorated, **options)
    function._reflex_event = options
    return function


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


def field(default=None, *, default_factory=None, is_var=True):
    """A var's default: a value, or a function that makes one for every session."""
    if default_factory is not None:
        return Field({"default": default, "default_factory": default_factory})
    return Field({"default": default})
