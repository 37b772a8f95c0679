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
    def send(self, form_data: dict[str, str]):
        self.shown = (
            "" if len(form_data["message"].strip()) >= 10 else "Write at least 10 letters."
        )
        if self.shown:
            return
        self.shown = "a" if form_data["text"] else "b"


def index():
    return rx.text("a")
