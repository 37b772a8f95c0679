import reflex as rx


def index() -> rx.Component:
    return rx.container(
        rx.vstack(
            rx.text("a"),
        ),
    )
