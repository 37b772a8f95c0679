"""rx.memo: a function of Vars as a React component."""

import functools
import inspect
import typing

from _reflex import Component, EventHandler, Var

from ._component import memo_class
from ._tag import camel_case


class RestProp(Var):
    """Annotates the parameter of an rx.memo that gets all other props: as a child of a component it gives them to that one."""

    _is_rest = True


def _hints(function):
    try:
        return typing.get_type_hints(function)
    except Exception:  # a name that is there for type checkers only
        return dict(function.__annotations__)


def _is(hint, kind):
    origin = typing.get_origin(hint) or hint
    return isinstance(origin, type) and issubclass(origin, kind)


def _prop(name, hint):
    """What the function gets for a parameter: the component's prop."""
    if _is(hint, EventHandler):
        from .event import EventChain

        return Var("p$." + camel_case(name)).to(EventChain)
    is_component = any(_is(one, Component) for one in (hint, *typing.get_args(hint)))
    return Var("p$." + camel_case(name), _var_type=None if is_component else hint)


def memo(function=None, *, wrapper=None):
    """Makes a component of a function whose parameters are props: `@rx.memo def card(title: rx.Var[str])`, then `card(title=State.name)`.

    The function is called once; however often the component is used, a page has its code once, and an instance is shown anew only when its
    props change, or state that it reads. `children` gets the positional arguments, an rx.RestProp all other keywords. A function that returns a
    Var makes Vars.
    """
    if wrapper is not None:
        raise TypeError("rx.memo: there is no other wrapper than React's memo. Remove wrapper=")
    if function is None:
        return memo
    parameters = inspect.signature(function).parameters
    hints = _hints(function)
    rest = next((name for name, hint in hints.items() if hint is RestProp), None)
    props = [name for name in parameters if name not in ("children", rest)]

    def body():
        given = {name: _prop(name, hints.get(name)) for name in parameters if name != rest}
        if rest:
            names = ["children", '"data-v":mark', *map(camel_case, props)]
            given[rest] = RestProp(f"(({{{','.join(names)},...rest}})=>rest)(p$)")
        return function(**given)

    cls = memo_class(function, {name: hints.get(name) for name in props}, body)

    @functools.wraps(function)
    def component(*children, key=None, **given):
        unknown = [name for name in given if name not in props and name != "children"]
        if unknown and not rest:
            raise TypeError(f"{function.__name__}() has no parameter '{unknown[0]}'. It has: {', '.join(parameters) or 'none'}")
        if children and "children" not in parameters:
            raise TypeError(f"{function.__name__}() takes its props by keyword; for children it needs a parameter 'children'")
        defaults = {name: parameters[name].default for name in props if parameters[name].default is not inspect.Parameter.empty}
        missing = [name for name in props if name not in given and name not in defaults]
        if missing:
            raise TypeError(f"{function.__name__}() needs a value for '{missing[0]}'")
        if returns_var:
            return function(**{name: Var.create(value) for name, value in {**defaults, **given}.items()})
        extra = [given.pop("children")] if "children" in given else []
        return cls.create(*children, *extra, **{**defaults, **given}, **({} if key is None else {"key": key}))

    returns_var = _is(hints.get("return"), Var) and not any(_is(one, Component) for one in typing.get_args(hints.get("return")))
    return component
