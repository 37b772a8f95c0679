import reflex as rx

from app.parts import row
from app.state import Done, State


def index() -> rx.Component:
    """The todos of State.todos."""
    todos = "todos"
    return rx.vstack(
        rx.heading(f"{State.count} todos: {State.todos.length()}", id=todos),
        rx.input(value=State.text, on_change=State.set_text),
        rx.button("Add", on_click=State.add),
        rx.foreach(State.todos, lambda text: row(text, on_click=Done.finish(text))),
        rx.foreach(Done.todos, row),
    )
