import reflex as rx


def index():
    return rx.hstack(rx.text("a"), rx.text("b"), rx.text("c"), rx.button("d"))


def other():
    return rx.box(
        rx.text("x"),
        rx.text("y"),
    )
