import reflex as rx


def index():
    return rx.vstack(
        rx.heading("Title"),
        rx.button("d"),
        spacing="2",
    )
