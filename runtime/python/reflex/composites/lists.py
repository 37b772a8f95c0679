"""rx.list: lists of children, or of items."""

import reflex as rx
from _reflex import has_prop, name_of, set_prop

from . import element

_item = element("rx.list.item")


def _list(name):
    part = element(name)

    def make(*children, items=None, list_style_type=None, **props):
        if not children and items is not None:
            children = [rx.foreach(items, rx.list.item)] if isinstance(items, rx.Var) else map(rx.list.item, items)
        if list_style_type is not None:
            props["style"] = [{"list_style_type": list_style_type}, props.get("style")]
        return part(*children, **props)

    return make


plain = _list("rx.list")
unordered = _list("rx.list.unordered")
ordered = _list("rx.list.ordered")


def item(*children, **props):
    for child in children:
        name = name_of(child) if isinstance(child, rx.Component) else ""
        if name == "rx.text":
            set_prop(child, "as_", "span")
        elif name == "rx.icon" and not has_prop(child, "display"):
            set_prop(child, "display", "inline")
    return _item(*children, **props)
