import reflex as rx


def index():
    return rx.vstack(
        rx.el.p(
            "a",
            size="2",
            color="red",
        ),
    )
