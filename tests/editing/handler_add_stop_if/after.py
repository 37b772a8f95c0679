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
        if not form_data["text"]:
            return
        self.todos.append(Todo(id=len(self.todos), text=form_data["text"]))
        return rx.toast("Added")


def index():
    return rx.text("a")
