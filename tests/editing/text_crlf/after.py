import reflex as rx


def index():
    return rx.vstack(
        rx.text('é "x"'),
        rx.button(
            "Go",
            size="2",
        ),
    )
