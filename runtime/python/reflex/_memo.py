"""rx.memo: a function of Vars as a component."""

import functools
import inspect

from _reflex import Component, EventHandler, EventSpec, Var


def _shown(value):
    """What the function gets: Vars, so that it can use their operations whatever it is called with; components and events as they are."""
    if callable(value) or isinstance(value, (Component, EventHandler, EventSpec)):
        return value
    if isinstance(value, (list, tuple)) and any(callable(one) or isinstance(one, (Component, EventHandler, EventSpec)) for one in value):
        return value
    return Var.create(value)


def memo(function=None, *, wrapper=None):
    """Makes a component of a function whose parameters are props: `@rx.memo def card(title: rx.Var[str])`, then `card(title=State.name)`.

    `children` gets the positional arguments. The compiler cuts pages into fragments that are shown anew only when something changes that they
    read, so nothing is left for a wrapper such as React's memo to do.
    """
    if function is None:
        return functools.partial(memo, wrapper=wrapper)
    parameters = inspect.signature(function).parameters

    @functools.wraps(function)
    def component(*children, key=None, **props):
        from . import fragment

        unknown = [name for name in props if name not in parameters]
        if unknown and not any(one.kind is one.VAR_KEYWORD for one in parameters.values()):
            raise TypeError(f"{function.__name__}() has no parameter '{unknown[0]}'. It has: {', '.join(parameters) or 'none'}")
        given = {name: _shown(value) for name, value in props.items()}
        if "children" in parameters:
            given.setdefault("children", fragment(*children))
        elif children:
            raise TypeError(f"{function.__name__}() takes its props by keyword; for children it needs a parameter 'children'")
        made = function(**given)
        return made if key is None else fragment(made, key=key)

    return component
