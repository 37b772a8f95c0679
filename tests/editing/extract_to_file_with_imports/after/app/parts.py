import reflex as rx
from app.state import Done, State


def row(text, **props):
    return rx.text(text, **props)


def rows() -> rx.Component:
    return rx.foreach(State.todos, lambda text: row(text, on_click=Done.finish(text)))
