import reflex as rx


def index() -> rx.Component:
    return rx.box(
        rx.text("a"),
        width="1px",
    )
