"""rx.drawer.content: shown outside of the page's theme, so it brings one along."""

import reflex as rx

from . import element

_content = element("rx.drawer.content")


def content(*children, **props):
    return rx.theme(_content(*children, **props))
