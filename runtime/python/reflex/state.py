"""`reflex.state`: names that apps import from there, and what a state class says of itself."""

from _reflex import EventHandler, State, Var

from ._middleware import StateUpdate
from ._state_tokens import _substate_key

BaseState = State


class _About:
    """What a class says of itself; an instance says the same of its class."""

    def __init__(self, function):
        self.function = function

    def __get__(self, instance, cls):
        return self.function(cls)


def _members(cls, kind):
    names = [name for name in dir(cls) if not name.startswith("_") and not isinstance(State.__dict__.get(name), _About)]
    return {name: member for name in names if isinstance(member := getattr(cls, name), kind)}


def _parent(cls):
    return next((base for base in cls.__mro__[1:] if issubclass(base, State)), None)


State.vars = _About(lambda cls: _members(cls, Var))
State.event_handlers = _About(lambda cls: _members(cls, EventHandler))
State.get_parent_state = classmethod(_parent)
State.get_substates = classmethod(lambda cls: set(cls.__subclasses__()))
