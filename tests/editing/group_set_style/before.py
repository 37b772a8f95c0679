import reflex as rx


def index():
    return rx.vstack(
        rx.text("a"),
        rx.heading("b", color="red"),
    )
