import reflex as rx


def index():
    return rx.box(rx.text("a"), rx.text("b"))
