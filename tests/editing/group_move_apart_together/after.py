import reflex as rx


def index():
    return rx.hstack(rx.text("a"), rx.text("c"), rx.text("b"), rx.button("d"))
