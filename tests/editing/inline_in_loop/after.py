import reflex as rx


class State(rx.State):
    todos: list[str] = []


def index():
    return rx.vstack(
        rx.foreach(
            State.todos,
            lambda todo: rx.hstack(rx.text(todo), rx.badge(f"{todo}!")),
        ),
    )
