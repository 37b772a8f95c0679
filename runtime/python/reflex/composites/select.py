"""rx.select(items): a trigger, and a list of the items that opens."""

import reflex as rx

from . import take


def select(items, *, label=None, **props):
    content = take(props, "high_contrast", "position")
    trigger = take(props, "id", "placeholder", "variant", "radius", "width", "flex_shrink", "custom_attrs")
    if (color := props.pop("color_scheme", None)) is not None:
        content["color_scheme"] = trigger["color_scheme"] = color
    if isinstance(items, rx.Var):
        choices = [rx.foreach(items, _item)]
    else:
        choices = [_item(item) for item in items]
    heading = [] if label is None else [rx.select.label(label)]
    return rx.select.root(
        rx.select.trigger(**trigger),
        rx.select.content(rx.select.group(*heading, *choices), **content),
        **props,
    )


def _item(item):
    return rx.select.item(item, value=item)
