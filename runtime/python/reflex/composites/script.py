"""rx.script: a script in the page's head."""

import reflex as rx

from . import element, take

_script = element("rx.script")
#: What the attributes of the element are called.
_ATTRIBUTES = {
    "async_": "async",
    "char_set": "charset",
    "cross_origin": "crossorigin",
    "defer": "defer",
    "integrity": "integrity",
    "referrer_policy": "referrerpolicy",
    "src": "src",
    "type": "type",
    "id": "id",
    "class_name": "class",
}


def script(*children, **props):
    if len(children) > 1 or not all(isinstance(child, (str, rx.Var)) for child in children):
        raise ValueError('rx.script takes its code as one text: rx.script("…")')
    if not children and not props.get("src"):
        raise ValueError("rx.script needs its code, or the address of a file: rx.script(src=…)")
    attributes = {_ATTRIBUTES[name]: value for name, value in take(props, *_ATTRIBUTES).items() if value is not None}
    attributes.update(props.pop("custom_attrs", None) or {})
    own = {"attributes": attributes, **({"content": children[0]} if children else {})}
    kept = take(props, "strategy", "on_load", "on_ready", "on_error", "on_mount", "on_unmount", "key")
    return _script(custom_attrs=own, **kept)
