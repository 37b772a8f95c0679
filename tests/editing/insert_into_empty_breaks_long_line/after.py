import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        rx.text("a text that is too long to stand beside the bracket of its parent"),
    )
