import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        rx.text("b"),
        # the first
        rx.text("a"),
    )
