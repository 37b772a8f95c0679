import reflex as rx


def index():
    return rx.vstack(
        rx.heading("Title"),
        rx.text("c"),
        # about a
        rx.text("a"),
        rx.text("b"),  # beside b
        rx.button("d"),
        spacing="2",
    )
