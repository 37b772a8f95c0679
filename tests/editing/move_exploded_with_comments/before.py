import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        # first
        rx.text("a"),  # a
        # second
        rx.text("b"),  # b
        rx.text("c"),
    )
