"""rx.debounce_input: the input inside it, sending later."""

import reflex as rx
from _reflex import name_of, parts_of, set_prop

_DEFAULT_MS = 300

# The names under which the browser's part takes them: min_length is also an attribute of inputs.
_RULES = {"min_length": "notifyMinLength", "force_notify_by_enter": "notifyByEnter", "force_notify_on_blur": "notifyOnBlur"}


def debounce_input(*children, debounce_timeout=_DEFAULT_MS, element=None, input_ref=None, **props):
    if len(children) != 1 or not isinstance(children[0], rx.Component):
        raise RuntimeError("rx.debounce_input takes one input: rx.debounce_input(rx.input(on_change=…))")
    control = children[0]
    own = parts_of(control)[1]
    if "on_change" not in own:
        raise ValueError(f"rx.debounce_input takes an input with on_change, but {name_of(control) or 'this'} has none")
    rules = {attribute: props.pop(name) for name, attribute in _RULES.items() if props.get(name) is not None}
    if element is not None:
        rules["as"] = element
    if input_ref is not None:
        props["ref"] = input_ref
    attributes = {**(props.pop("custom_attrs", None) or {}), **(own.get("custom_attrs") or {}), **rules}
    for name, both in (("class_name", _together), ("style", lambda outer, inner: [outer, inner])):
        if name in props and name in own:
            set_prop(control, name, both(props.pop(name), own[name]))
    for name, value in {"debounce_timeout": debounce_timeout, **props}.items():
        if name == "value" or name not in own:
            set_prop(control, name, value)
    set_prop(control, "custom_attrs", attributes)
    return control


def _together(*classes):
    return [name for one in classes for name in (one if isinstance(one, (list, tuple)) else [one])]
