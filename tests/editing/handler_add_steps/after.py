import reflex as rx


class State(rx.State):
    todos: list[str] = []
    done: bool = False

    @rx.event
    def add(self):
        self.todos.append("x")

    @rx.event
    def finish(self):
        self.done = True
        self.todos.append("y")
        return rx.toast("Done")


def index():
    return rx.text("a")
