import reflex as rx


STYLE = {"width": "100%"}


def index():
    return rx.box(rx.text("a"), **STYLE)
