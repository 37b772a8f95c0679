import reflex as rx


def index():
    return rx.box(rx.vstack(
        rx.text("a"),
        rx.hstack(
            rx.text("b"),
        ),
        spacing="2",
    ))
