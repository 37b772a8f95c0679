import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        rx.box(
            rx.text("a"),
        ),
        spacing="3"
    )
