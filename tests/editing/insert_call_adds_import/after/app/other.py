import reflex as rx
from app.parts import framed


def about() -> rx.Component:
    return rx.vstack(
        framed("title", 0),
        rx.text("About"),
    )
