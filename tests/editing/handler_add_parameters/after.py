import reflex as rx


class State(rx.State):
    todos: list[str] = []
    done: bool = False

    @rx.event
    def add(self):
        self.todos.append("x")

    @rx.event
    def delete(self, todo: str):
        self.todos.remove(todo)


def index():
    return rx.text("a")
