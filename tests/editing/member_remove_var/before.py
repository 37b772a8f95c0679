import reflex as rx


class State(rx.State):
    # what is to be done
    todos: list[str] = []
    done: bool = False


def index():
    return rx.text("a")
