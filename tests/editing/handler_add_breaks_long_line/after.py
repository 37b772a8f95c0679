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
    def add(self, form_data: dict[str, str]):
        self.todos.append(
            Todo(
                id=len(self.todos),
                text=form_data["text"].strip().capitalize(),
                done=False,
            ),
        )


def index():
    return rx.text("a")
