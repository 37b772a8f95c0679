import reflex as rx


class State(rx.State):
    todos: list[str] = []
    done: bool = False

    @rx.event
    def add(self):
        self.todos.append("x")


def index():
    return rx.vstack(rx.cond(State.done, rx.text("a")))
