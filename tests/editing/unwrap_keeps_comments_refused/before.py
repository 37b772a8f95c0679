import reflex as rx


def index():
    return rx.box(
        rx.text("a"),
        # about the padding
        padding="1em",
    )
