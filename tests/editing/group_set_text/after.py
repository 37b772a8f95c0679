import reflex as rx


def index():
    return rx.vstack(
        rx.text("c"),
        rx.heading("c"),
    )
