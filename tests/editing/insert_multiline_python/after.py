import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        rx.text("a"),
        rx.hstack(
            rx.text("x"),
            rx.text("y"),
        ),
    )
