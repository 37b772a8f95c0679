import dataclasses
from typing import Any

import reflex as rx


@dataclasses.dataclass
class Todo:
    text: str
    done: bool = False


class State(rx.State):
    todos: list[Todo] = []


def index():
    return rx.text("a")
