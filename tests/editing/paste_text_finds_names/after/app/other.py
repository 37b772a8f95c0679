import reflex as rx
from app.parts import row
from app.state import State


def about() -> rx.Component:
    return rx.vstack(
        rx.text("About"),
        row(State.first),
    )
