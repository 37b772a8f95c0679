"""`reflex.state`: names that apps import from there, and what a state class says of itself."""

from _reflex import EventHandler, State, Var, set_default, state_fields

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


class _Field:
    """A var as its class declares it; setting `default` changes what the sessions to come begin with."""

    def __init__(self, cls, name, annotation, default, factory):
        self._place = cls, name
        self._default = default
        self.default_factory = factory
        self.annotated_type = self.outer_type_ = self.type_ = annotation

    @property
    def default(self):
        return self._default

    @default.setter
    def default(self, value):
        set_default(*self._place, value)
        self._default = value

    def default_value(self):
        return self.default_factory() if self.default_factory else self._default


def _declared(*kinds):
    def fields(cls):
        return {name: _Field(cls, name, *about) for name, (kind, *about) in state_fields(cls).items() if kind in kinds}

    return fields


def _vars(*kinds):
    return _About(lambda cls: {name: getattr(cls, name) for name, (kind, *_) in state_fields(cls).items() if kind in kinds})


def _substate(cls, path):
    """The class of a substate by its full name, or by the part of that which comes after this class's."""
    names = path.split(".") if isinstance(path, str) else list(path)
    if names[:1] == [cls.get_name()]:
        names = names[1:]
    if not names:
        return cls
    for child in cls.get_substates():
        if child.get_name() == names[0]:
            return _substate(child, names)
    raise ValueError(f"There is no substate {'.'.join(names)} of {cls.get_full_name()}")


State.__fields__ = _About(_declared("base", "backend"))
State.get_fields = classmethod(_declared("base", "backend"))
State.base_vars = _vars("base")
State.computed_vars = _vars("computed")
State.backend_vars = _About(lambda cls: {name: field.default_value() for name, field in _declared("backend")(cls).items()})
State.inherited_vars = _About(lambda cls: _members(_parent(cls), Var) if _parent(cls) else {})
State.get_class_substate = classmethod(_substate)
State.vars = _About(lambda cls: _members(cls, Var))
State.event_handlers = _About(lambda cls: _members(cls, EventHandler))
State.get_parent_state = classmethod(_parent)
State.get_substates = classmethod(lambda cls: set(cls.__subclasses__()))
