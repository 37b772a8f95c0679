import reflex as rx


def index():
    return rx.vstack(
        rx.box(
            # first
            rx.text("a"),
            rx.hstack(
                rx.text("b"),
            ),  # pair
            padding="1em",
        ),
        rx.text("c"),
    )
