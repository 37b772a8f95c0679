import reflex as rx

from .state import State


def about() -> rx.Component:
    return rx.vstack(
        rx.text(State.first),
    )
