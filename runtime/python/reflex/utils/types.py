"""Questions about annotations."""

import types as _types
import typing
from typing import get_args, get_origin

from _reflex import Var


#: Of an ASGI application, for annotations.
Scope = Message = typing.MutableMapping[str, typing.Any]
Receive = typing.Callable[[], typing.Awaitable[Message]]
Send = typing.Callable[[Message], typing.Awaitable[None]]
ASGIApp = typing.Callable[[Scope, Receive, Send], typing.Awaitable[None]]


def is_union(cls):
    return get_origin(cls) in (typing.Union, _types.UnionType)


def is_none(cls):
    return cls is None or cls is type(None)


def is_optional(cls):
    return is_union(cls) and type(None) in get_args(cls)


def is_literal(cls):
    return get_origin(cls) is typing.Literal


def is_generic_alias(cls):
    return get_origin(cls) is not None


def is_classvar(cls):
    return cls is typing.ClassVar or get_origin(cls) is typing.ClassVar


def value_inside_optional(cls):
    rest = tuple(one for one in get_args(cls) if not is_none(one)) if is_optional(cls) else ()
    return typing.Union[rest] if rest else cls


def get_base_class(cls):
    """The class of an annotation: `list` of `list[int]`, `str` of `Literal["a"]`."""
    if is_literal(cls):
        return type(get_args(cls)[0])
    if is_union(cls):
        return tuple(get_base_class(one) for one in get_args(cls))
    return get_origin(cls) or cls


def safe_issubclass(cls, cls_check):
    """issubclass() that is False for what is no class."""
    try:
        return issubclass(cls, cls_check)
    except TypeError:
        return False


def typehint_issubclass(possible_subclass, possible_superclass, **_):
    """Whether every value of the one annotation is one of the other."""
    if possible_superclass is typing.Any or possible_subclass == possible_superclass:
        return True
    if is_union(possible_subclass):
        return all(typehint_issubclass(one, possible_superclass) for one in get_args(possible_subclass))
    if is_union(possible_superclass):
        return any(typehint_issubclass(possible_subclass, one) for one in get_args(possible_superclass))
    if not safe_issubclass(get_base_class(possible_subclass), get_base_class(possible_superclass)):
        return False
    pairs = list(zip(get_args(possible_subclass), get_args(possible_superclass)))
    return all(one is ... or other is ... or typehint_issubclass(one, other) for one, other in pairs)


_issubclass = typehint_issubclass


def check_type_in_allowed_types(value_type, allowed_types):
    return get_base_class(value_type) in allowed_types


def check_prop_in_allowed_types(prop, allowed_types):
    """The same for what a prop was given, a Var or a value."""
    return check_type_in_allowed_types(prop._var_type if isinstance(prop, Var) else type(prop), allowed_types)
