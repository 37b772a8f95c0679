import reflex as rx

from .state import State
from .parts import row


def about() -> rx.Component:
    return rx.vstack(
        row(State.first, big=True),  # the first
        rx.text(State.first),
    )
