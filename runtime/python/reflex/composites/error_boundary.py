"""rx.error_boundary: something else in place of children that failed."""

import reflex as rx

from . import element

_boundary = element("rx.error_boundary")


def error_boundary(*children, fallback_render=None, **props):
    if fallback_render is None:
        fallback_render = rx.el.div(
            rx.el.h2("An error occurred while rendering this page."),
            rx.el.p("This is an error of the application itself. Loading the page anew might help."),
            role="alert",
            padding="1rem",
        )
    return _boundary(rx.fragment(*children), fallback_render=fallback_render, **props)
