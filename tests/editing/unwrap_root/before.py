import reflex as rx


def index():
    return rx.box(
        rx.vstack(
            rx.text("a"),
        ),
        padding="1em",
    )
