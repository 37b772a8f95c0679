import reflex as rx

from app.parts import row
from app.state import State


def index() -> rx.Component:
    return rx.vstack(
        rx.heading("Todos"),
        # what there is
        rx.text(f"{State.count} todos"),
        row(State.first, big=True),  # the first
        rx.foreach(State.todos, lambda todo: rx.box(row(todo))),
    )
