import reflex as rx


def index():
    return rx.box(
        rx.text("a"),
        rx.hstack(
            rx.text("b"),
        ),
    )
