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


def index():
    return rx.text("a")
