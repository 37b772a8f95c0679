import reflex as rx


def index():
    return rx.vstack(
        rx.text("a"),
        rx.text("b"),  # beside b
        rx.text("c"),
        rx.box(
            rx.button("in"),
        ),
    )
