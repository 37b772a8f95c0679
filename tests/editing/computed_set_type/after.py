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
    def left(self) -> int:
        """What is to be done."""
        return len(self.todos)

    @rx.var
    def total(self) -> int:
        number = len(self.todos)
        return number


def index():
    return rx.text("a")
