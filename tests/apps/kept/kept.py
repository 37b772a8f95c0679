"""Values of many kinds that outlive the server."""

import datetime
import threading
from dataclasses import dataclass, field
from enum import Enum

import reflex as rx


class Mood(Enum):
    CALM = "calm"
    WILD = "wild"


@dataclass
class Item:
    name: str
    tags: list[str] = field(default_factory=list)


class State(rx.State):
    count: int = 0
    items: list[Item] = []
    seen: set[str] = set()
    by_name: dict[str, list[int]] = {"a": [1]}
    when: datetime.date = datetime.date(2000, 1, 1)
    mood: Mood = Mood.CALM
    _secret: int = 0
    _lock: object = None

    @rx.var
    def summary(self) -> str:
        names = ",".join(f"{item.name}{''.join(item.tags)}" for item in self.items)
        return f"{self.count} {names} {sorted(self.seen)} {self.by_name} {self.when} {self.mood.value} {self._secret}"

    @rx.event
    def step(self):
        self._lock = threading.Lock()  # nothing can keep that
        self.count += 1
        self._secret += 10
        self.items.append(Item(f"i{self.count}"))
        self.items[0].tags.append("!")
        self.seen.add("x")
        self.by_name["a"].append(self.count)
        self.when = datetime.date(2026, 1, self.count)
        self.mood = Mood.WILD


class Other(State):
    note: str = "nothing"

    @rx.event
    def write(self):
        self.note = f"noted at {self.count}"


def index():
    return rx.vstack(
        rx.heading(State.summary),
        rx.text(Other.note, id="note"),
        rx.input(id="typed"),
        rx.button("step", on_click=State.step),
        rx.button("write", on_click=Other.write),
    )


app = rx.App()
app.add_page(index, route="/")
