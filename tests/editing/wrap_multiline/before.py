import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        # about the row
        rx.hstack(
            rx.text("a"),
        ),  # beside
    )
