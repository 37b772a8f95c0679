import reflex as rx


def index():
    return rx.vstack(
        rx.text("a", size="3"),
        rx.text("b", size="3"),
        rx.text(
            "c",
            color="red",
            size="3",
        ),
    )
