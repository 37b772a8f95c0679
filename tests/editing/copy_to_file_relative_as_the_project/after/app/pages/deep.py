import reflex as rx
from ..parts import row
from ..state import State


def deep() -> rx.Component:
    return rx.vstack(
        row(State.first, big=True),  # the first
    )
