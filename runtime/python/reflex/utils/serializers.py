"""What values of the app's own types, and of well-known libraries, are sent to the browser as.

C++ (json_writer.cpp) writes the common types itself. It asks here for types that a function is registered for, and for those that
it does not know.
"""

import base64
import collections.abc
import inspect
import io
import json
import sys
import typing

from _reflex import serializers as _functions  # type -> function

_types = {}  # type -> what `to=` says that the function returns


def serializer(fn=None, to=None, overwrite=None):
    """Registers a function as what turns values of the type of its one argument into something that can be sent."""
    if fn is None:
        return lambda decorated: serializer(decorated, to, overwrite)
    parameters = list(inspect.signature(fn).parameters)
    hints = typing.get_type_hints(fn)
    if len(parameters) != 1 or parameters[0] not in hints:
        raise ValueError(
            f"The serializer {fn.__name__} must take one argument whose annotation says what it turns into text or data: "
            f"def {fn.__name__}(value: MyType) -> str"
        )
    type_ = hints[parameters[0]]
    known = _functions.get(type_)
    if known is not None and not overwrite and known.__qualname__ != fn.__qualname__:
        raise ValueError(
            f"There is a serializer for {type_.__name__} already, {known.__name__}. Remove one, or say @rx.serializer(overwrite=True)"
        )
    _functions[type_] = fn
    _types[type_] = to if to is not None else hints.get("return")
    return fn


def get_serializer(type_):
    """The registered function for a type or one of its bases."""
    return next((_functions[base] for base in type_.__mro__ if base in _functions), None)


def get_serializer_type(type_):
    """What the registered function for a type returns."""
    return next((_types[base] for base in type_.__mro__ if base in _types), None)


def has_serializer(type_, into_type=None):
    return get_serializer(type_) is not None and (into_type is None or get_serializer_type(type_) is into_type)


def serialize(value, get_type=False):
    """What a value is sent as; None if its type is not known."""
    function = get_serializer(type(value))
    result = function(value) if function else _plain(value)
    return (result, get_serializer_type(type(value)) or type(result)) if get_type else result


def _forget_unloaded():
    """Lets go of the functions of modules that a reload has replaced."""
    for type_, function in list(_functions.items()):
        module = sys.modules.get(function.__module__)
        if module is None or vars(module) is not function.__globals__:
            del _functions[type_], _types[type_]


def _frame(value):
    rows = [[str(cell) if isinstance(cell, (list, tuple)) else cell for cell in row] for row in value.to_numpy().tolist()]
    return {"columns": value.columns.tolist(), "data": rows}


def _image(value):
    kind = getattr(value, "format", None) or "PNG"
    buffer = io.BytesIO()
    value.save(buffer, format=kind)
    mime = sys.modules["PIL.Image"].MIME.get(kind, "image/" + kind.lower())
    return f"data:{mime};base64,{base64.b64encode(buffer.getvalue()).decode()}"


def _is(value, module, name):
    return any(base.__name__ == name and base.__module__.split(".")[0] == module for base in type(value).__mro__)


def _plain(value):
    """A value that C++ does not know, as one that it does; None if there is no such."""
    if live := getattr(type(value), "_reflex_live", None):
        return live(value)
    if _is(value, "pandas", "DataFrame"):
        return _frame(value)
    if _is(value, "plotly", "BasePlotlyType") or _is(value, "plotly", "BaseFigure"):
        return json.loads(value.to_json()) if hasattr(value, "to_json") else value.to_plotly_json()
    if _is(value, "PIL", "Image"):
        return _image(value)
    if hasattr(value, "tolist") and type(value).__module__.split(".")[0] in ("numpy", "pandas"):
        return value.tolist()
    if isinstance(value, collections.abc.Mapping):
        return dict(value)
    if isinstance(value, (collections.abc.Sequence, collections.abc.Set)):
        return list(value)
    for type_, function in _functions.items():  # the value is older than the last reload, and so is its class
        if type_.__qualname__ == type(value).__qualname__ and type_.__module__ == type(value).__module__:
            return function(value)
    return None


def _can_be_sent(type_):
    """Whether values of a class that C++ does not know can be sent."""
    known = ("DataFrame", "Series", "BasePlotlyType", "BaseFigure", "Image", "ndarray", "generic")
    libraries = ("pandas", "plotly", "PIL", "numpy")
    return (
        get_serializer(type_) is not None
        or hasattr(type_, "__mapper__")
        or issubclass(type_, (collections.abc.Mapping, collections.abc.Sequence, collections.abc.Set))
        or any(base.__name__ in known and base.__module__.split(".")[0] in libraries for base in type_.__mro__)
    )
