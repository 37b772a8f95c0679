"""rx.debounce_input: the input inside it, sending later."""

import reflex as rx
from _reflex import has_prop, set_prop

_DEFAULT_MS = 300

# The names under which the browser's part takes them: min_length is also an attribute of inputs.
_RULES = {"min_length": "notifyMinLength", "force_notify_by_enter": "notifyByEnter", "force_notify_on_blur": "notifyOnBlur"}


def debounce_input(*children, debounce_timeout=_DEFAULT_MS, **props):
    if len(children) != 1 or not isinstance(children[0], rx.Component):
        raise RuntimeError("rx.debounce_input takes one input: rx.debounce_input(rx.input(on_change=…))")
    control = children[0]
    rules = {attribute: props.pop(name) for name, attribute in _RULES.items() if props.get(name) is not None}
    for name, value in {"debounce_timeout": debounce_timeout, **props}.items():
        set_prop(control, name, value)
    if has_prop(control, "on_change"):  # else there is nothing to wait with
        set_prop(control, "custom_attrs", rules)
    return control
