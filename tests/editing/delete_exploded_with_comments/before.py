import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        rx.text("a"),
        # about b,
        # in two lines
        rx.text("b"),  # beside b
        # about c
        rx.text("c"),
    )
