import reflex as rx


def index():
    return rx.hstack(
        rx.text("a"),
        rx.text("a"),
        rx.text("b"),
        rx.text("c"),
        rx.text("c"),
        rx.button("d"),
    )
