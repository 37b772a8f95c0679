import reflex as rx


class State(rx.State):
    todos: list[str] = []


def row(text):
    """One of them."""
    return (
        rx.hstack(rx.text(text), rx.badge(f"{text}!"))
    )


def index():
    return rx.vstack(rx.foreach(State.todos, lambda todo: row(todo)))
