import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        rx.text("a"),
        # about c
        rx.text("c"),
    )
