import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        rx.heading("Home", size="5"),
        rx.text("a"),
    )
