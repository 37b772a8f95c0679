import reflex as rx


class State(rx.State):
    todos: list[str] = []


def index():
    return rx.text("a")
