import reflex as rx
from app.state import State


def row(text, **props):
    return rx.text(text, **props)


def top(todos) -> rx.Component:
    return rx.heading(f"{State.count} todos: {State.todos.length()}", id=todos)
