import reflex as rx


def index():
    return rx.vstack(
        rx.heading("Title"),
        rx.text("c"),
        rx.button("d"),
        # about a
        rx.text("a"),
        rx.text("b"),  # beside b
        spacing="2",
    )
