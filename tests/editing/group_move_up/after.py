import reflex as rx


def index():
    return rx.hstack(rx.text("b"), rx.text("c"), rx.text("a"), rx.button("d"))
