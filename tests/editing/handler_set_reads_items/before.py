from dataclasses import dataclass

import reflex as rx


@dataclass
class Todo:
    id: int
    text: str
    done: bool = False


class State(rx.State):
    todos: list[Todo] = []
    shown: str = "all"

    @rx.event
    def show(self, shown: str):
        for todo in self.todos:
            if todo.done:
                todo.text = ""
        self.todos = [todo for todo in self.todos if not todo.done]


def index():
    return rx.text("a")
