import reflex as rx


def index():
    return rx.vstack(
        rx.text("a", size="1"),
        rx.text("b"),
        rx.text(
            "c",
            color="red",
        ),
    )
