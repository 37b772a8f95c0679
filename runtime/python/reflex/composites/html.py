"""rx.html: HTML text as it is."""

import reflex as rx
from _reflex import is_dynamic

from . import element, with_class

_html = element("rx.html")


def html(*children, sanitize=True, **props):
    if "content" in props:
        children = (props.pop("content"), *children)
    if len(children) != 1 or not isinstance(children[0], (str, rx.Var)):
        raise ValueError('rx.html takes one text: rx.html("<b>bold</b>")')
    attributes = dict(props.pop("custom_attrs", None) or {})
    if sanitize and is_dynamic(children[0]):
        attributes["isForeign"] = True
    return _html(content=children[0], custom_attrs=attributes, **with_class(props, "rx-Html"))
