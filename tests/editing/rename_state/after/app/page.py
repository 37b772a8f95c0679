import reflex as rx

from app.parts import row
from app.state import Done, Todos2


def index() -> rx.Component:
    """The todos of State.todos."""
    todos = "todos"
    return rx.vstack(
        rx.heading(f"{Todos2.count} todos: {Todos2.todos.length()}", id=todos),
        rx.input(value=Todos2.text, on_change=Todos2.set_text),
        rx.button("Add", on_click=Todos2.add),
        rx.foreach(Todos2.todos, lambda text: row(text, on_click=Done.finish(text))),
        rx.foreach(Done.todos, row),
    )
