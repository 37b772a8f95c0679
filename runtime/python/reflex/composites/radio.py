"""rx.radio(items): a radio item with its label for each of the items."""

import json

import reflex as rx


def radio(items, *, direction="row", spacing="2", size="2", default_value="", **props):
    if not isinstance(items, (list, rx.Var)):
        raise TypeError(f"rx.radio takes a list of items, but this is {items!r}")

    state = {"disabled": props["disabled"]} if "disabled" in props else {}

    def item(value):
        text = f"{value}"
        return rx.text(
            rx.flex(rx.radio.item(value=text, **state), text, spacing="2"),
            size=size,
            as_="label",
        )

    if not isinstance(default_value, (str, rx.Var)):
        default_value = json.dumps(default_value)
    return rx.radio.root(
        rx.flex(rx.foreach(items, item), direction=direction, spacing=spacing),
        size=size,
        default_value=default_value,
        **props,
    )
