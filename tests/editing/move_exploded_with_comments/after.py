import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        # second
        rx.text("b"),  # b
        # first
        rx.text("a"),  # a
        rx.text("c"),
    )
