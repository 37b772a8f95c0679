import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        # the first
        rx.text("a"),
    )
