"""rx.checkbox(text): the box and its label."""

import reflex as rx

from . import element, take

_box = element("rx.checkbox")


def checkbox(text="", *, size="2", spacing="2", **props):
    gap = take(props, "gap")
    return rx.text(rx.flex(_box(size=size, **props), text, spacing=spacing, **gap), as_="label", size=size)
