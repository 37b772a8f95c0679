"""rx.callout(text, icon=…): the parts of a callout."""

import reflex as rx


def callout(text, *, icon=None, **props):
    mark = [] if icon is None else [rx.callout.icon(rx.icon(icon))]
    return rx.callout.root(*mark, rx.callout.text(text), **props)
