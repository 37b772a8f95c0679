"""Stand-ins for objects of the state that a background task reads outside of `async with self:`."""

import functools
import types

from _reflex import frozen_copy

from .utils.exceptions import ImmutableStateError

# What they look up on the class, not on the object.
_operators = "eq ne lt le gt ge hash bool len iter contains getitem call str repr format int float index fspath".split()
# Their methods change nothing but need the real object.
_libraries = ("pydantic", "sqlmodel", "sqlalchemy", "dataclasses", "dataclasses_json")


class _StandIn:
    __slots__ = ("_reflex_object", "__weakref__")

    def __init__(self, value):
        object.__setattr__(self, "_reflex_object", value)

    def _reflex_live(self):
        return self._reflex_object

    @property
    def __class__(self):
        return type(self._reflex_object)

    def __getattr__(self, name):
        value = getattr(self._reflex_object, name)
        if isinstance(value, types.MethodType) and value.__self__ is self._reflex_object:
            library = (value.__func__.__module__ or "").split(".")[0] in _libraries
            return value if library else types.MethodType(value.__func__, self)
        return frozen_copy(value)

    def __setattr__(self, name, value):
        raise ImmutableStateError(
            f"'{name}' cannot be set here: the object was read outside of `async with self:`. Read it again inside the block"
        )

    def __delattr__(self, name):
        self.__setattr__(name, None)

    def __copy__(self):
        return __import__("copy").copy(self._reflex_object)

    def __deepcopy__(self, memo):
        return __import__("copy").deepcopy(self._reflex_object, memo)

    def __reduce_ex__(self, protocol):
        return self._reflex_object.__reduce_ex__(protocol)


def _forward(operator):
    def forwarded(self, *args):
        args = [a._reflex_object if isinstance(type(a), type) and issubclass(type(a), _StandIn) else a for a in args]
        return frozen_copy(getattr(self._reflex_object, operator)(*args))

    return forwarded


@functools.cache
def _stand_in_class(cls):
    members = {"__slots__": ()}
    for operator in (f"__{name}__" for name in _operators):
        if getattr(cls, operator, None) is not None:
            members[operator] = _forward(operator)
    if hasattr(cls, "__dataclass_fields__"):
        members["__dataclass_fields__"] = cls.__dataclass_fields__
    return type(cls.__name__, (_StandIn,), members)


def stand_in(value):
    """What looks like the value and refuses to be changed."""
    return value if issubclass(type(value), _StandIn) else _stand_in_class(type(value))(value)
