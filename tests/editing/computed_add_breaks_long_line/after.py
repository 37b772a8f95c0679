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

    @rx.var
    def visible(self) -> list[Todo]:
        return [
            todo
            for todo in self.todos
            if self.shown == "all" or todo.done == (self.shown == "done")
        ]


def index():
    return rx.text("a")
