import reflex as rx


def index():
    return rx.vstack(
        rx.button(
            "Go",
            size="2",
        ),
        rx.text("ä"),
    )
