"""rx.debounce_input: the input inside it, sending later."""

import reflex as rx
from _reflex import set_prop

_DEFAULT_MS = 300


def debounce_input(*children, debounce_timeout=_DEFAULT_MS, **props):
    if len(children) != 1 or not isinstance(children[0], rx.Component):
        raise RuntimeError("rx.debounce_input takes one input: rx.debounce_input(rx.input(on_change=…))")
    control = children[0]
    for name in ("min_length", "force_notify_by_enter", "force_notify_on_blur"):
        props.pop(name, None)
    for name, value in {"debounce_timeout": debounce_timeout, **props}.items():
        set_prop(control, name, value)
    return control
