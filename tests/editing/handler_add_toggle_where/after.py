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
        self.shown = shown

    @rx.event
    def toggle(self, todo_id: int):
        for todo in self.todos:
            if todo.id == todo_id:
                todo.done = not todo.done


def index():
    return rx.text("a")
