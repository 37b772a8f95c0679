import reflex as rx


class State(rx.State):
    todos: list[str] = []
    done: bool = False

    @rx.event
    def add(self):
        self.todos.append("x")


class Other(rx.State):
    pass


def index():
    return rx.text("a")
