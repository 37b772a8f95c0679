import reflex as rx


class State(rx.State):
    todos: list[str] = []
    done: bool = False

    @rx.event
    def add(self):
        self.todos.append("x")

    @rx.event
    def finish(self):
        yield rx.toast("Working")
        self.done = not self.done
        yield State.add


def index():
    return rx.text("a")
