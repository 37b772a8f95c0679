import reflex as rx


def index() -> rx.Component:
    return rx.box(
        rx.text("a"),
        style={
            "a": 1,
        },
        width="1px",
    )
