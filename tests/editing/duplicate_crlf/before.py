import reflex as rx


def index():
    return rx.vstack(
        rx.text("ä"),
        rx.button(
            "Go",
            size="2",
        ),
    )
