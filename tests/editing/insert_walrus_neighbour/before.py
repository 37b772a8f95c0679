import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        (title := rx.text("a")),
        rx.text("c"),
    )
