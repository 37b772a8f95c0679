"""Components that each have a state of their own."""

from _reflex import State


class ComponentState(State, mixin=True):
    """Vars and handlers that every component made by create() has for itself. Subclasses define get_component()."""

    def __init_subclass__(cls, mixin=True, **keywords):
        super().__init_subclass__(mixin=mixin, **keywords)
        if mixin:
            cls._reflex_states = []

    @classmethod
    def get_component(cls, *children, **props):
        raise NotImplementedError(f"{cls.__name__} must define get_component(cls, *children, **props), a class method that returns a component")

    @classmethod
    def create(cls, *children, **props):
        """A component with a new state, which its attribute State names. The n-th call of a load has the n-th state."""
        number = _created[cls] = _created.get(cls, 0) + 1
        if number > len(cls._reflex_states):  # else a library's class, which a reload keeps with its states
            name = f"{cls.__name__}_n{number}"
            members = {"__module__": cls.__module__, "__qualname__": f"{cls.__qualname__}_n{number}", "__doc__": cls.__doc__}
            cls._reflex_states.append(type(State)(name, (cls, State), members, mixin=False))
        state = cls._reflex_states[number - 1]
        component = state.get_component(*children, **props)
        component.State = state
        return component


_created = {}  # in this load of the app
