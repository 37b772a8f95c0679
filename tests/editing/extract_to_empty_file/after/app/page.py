import reflex as rx

from app.parts import row
from app.state import Done, State
from app.draft import draft


def index() -> rx.Component:
    """The todos of State.todos."""
    todos = "todos"
    return rx.vstack(
        rx.heading(f"{State.count} todos: {State.todos.length()}", id=todos),
        draft(),
        rx.button("Add", on_click=State.add),
        rx.foreach(State.todos, lambda text: row(text, on_click=Done.finish(text))),
        rx.foreach(Done.todos, row),
    )
