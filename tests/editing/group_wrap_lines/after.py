import reflex as rx


def index():
    return rx.vstack(
        rx.heading("Title"),
        rx.box(
            # about a
            rx.text("a"),
            rx.text("b"),  # beside b
            rx.text("c"),
        ),
        rx.button("d"),
        spacing="2",
    )
