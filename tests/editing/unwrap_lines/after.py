import reflex as rx


def index():
    return rx.vstack(
        # first
        rx.text("a"),
        rx.hstack(
            rx.text("b"),
        ),  # pair
        rx.text("c"),
    )
