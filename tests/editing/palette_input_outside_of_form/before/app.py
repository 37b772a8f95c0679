import reflex as rx


def index():
    return rx.vstack(
        rx.text("a"),
    )
