import reflex as rx


class State(rx.State):
    todos: dict[str, int] = {}
    done: bool = False

    @rx.event
    def add(self):
        self.todos.append("x")


def index():
    return rx.text("a")
