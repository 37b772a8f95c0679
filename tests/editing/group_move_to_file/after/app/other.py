import reflex as rx
from app.parts import row
from app.state import State


def about() -> rx.Component:
    return rx.vstack(
        rx.text("About"),
        # what there is
        rx.text(f"{State.count} todos"),
        row(State.first, big=True),  # the first
    )
