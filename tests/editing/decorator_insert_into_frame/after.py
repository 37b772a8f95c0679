import functools

import reflex as rx


def framed(function):
    @functools.wraps(function)
    def wrapper():
        return rx.box(rx.heading("Frame"), rx.divider(), function())

    return wrapper


@framed
def index():
    return rx.vstack(rx.text("a"))
