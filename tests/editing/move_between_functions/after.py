import reflex as rx


def header():
    return rx.hstack(
        rx.text("a"),
    )


def index():
    return rx.vstack(header(), rx.text("b"), spacing="3")
