import reflex as rx


class State(rx.State):
    todos: list[str] = []
    done: bool = False  # all


def index():
    return rx.text("a")
