import reflex as rx


def index():
    return rx.vstack(
        rx.text("c"),
        rx.box(
            rx.text("a"),
            rx.text("b"),  # beside b
            rx.button("in"),
        ),
    )
