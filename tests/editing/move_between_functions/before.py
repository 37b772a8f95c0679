import reflex as rx


def header():
    return rx.hstack(
        rx.text("a"),
        rx.text("b"),
    )


def index():
    return rx.vstack(header(), spacing="3")
