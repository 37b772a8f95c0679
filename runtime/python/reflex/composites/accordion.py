"""rx.accordion: its parts carry class names by which the styles of one find the others."""

import reflex as rx

from . import element, with_class

_root = element("rx.accordion.root")
_item = element("rx.accordion.item")
_header = element("rx.accordion.header")
_trigger = element("rx.accordion.trigger")
_content = element("rx.accordion.content")


def root(*children, duration=None, easing=None, show_dividers=None, **props):
    style = {}
    if duration is not None:
        style["--animation-duration"] = f"{duration}ms"
    if easing is not None:
        style["--animation-easing"] = easing
    if show_dividers is not None:
        line = rx.cond(show_dividers, "1px", "0")
        style |= {"--divider-px": line, "&[data-variant='outline'], &[data-variant='surface']": {"--divider-px": line}}
    if style:
        props["style"] = [style, props.get("style")]
    return _root(*children, **props)


def item(*children, header=None, content=None, **props):
    if header is not None and content is not None:
        look = {name: props[name] for name in ("color_scheme", "variant") if name in props}
        children = (
            rx.accordion.header(rx.accordion.trigger(header, rx.accordion.icon(), **look), **look),
            rx.accordion.content(content, **look),
        )
    return _item(*children, **with_class(props, "AccordionItem"))


def header(*children, **props):
    return _header(*children, **with_class(props, "AccordionHeader"))


def trigger(*children, **props):
    return _trigger(*children, **with_class(props, "AccordionTrigger"))


def icon(**props):
    return rx.icon("chevron_down", **with_class(props, "AccordionChevron"))


def content(*children, **props):
    return _content(*children, **with_class(props, "AccordionContent"))
