"""Vars without an annotation: what they begin with tells their type."""

from typing import Literal

import reflex as rx


class Counting(rx.State, mixin=True):
    steps = 5


class Plain(Counting, rx.State):
    count = 0
    half = 0.5
    name = "Ann"
    done = False
    items = ["a"]
    rows = [{"n": 1}, {"n": 2}]
    prices = {"tea": 2}
    nobody = None
    made = rx.field(7)
    kept = rx.LocalStorage("in the browser")
    helper = len  # what can be called is no var

    choice: Literal["first", "second"]

    @rx.var
    def summary(self) -> str:
        return f"{self.count} {self.half} {self.done} {self.items} {self.prices} {self.nobody} {self.made} {self.steps} {self.choice}"

    @rx.event
    def change(self):
        self.count += 1
        self.half = self.half * 3
        self.done = not self.done
        self.items.append("b")
        self.rows[1]["n"] += 1
        self.prices["milk"] = 1
        self.nobody = "somebody"
        self.made += 1
        self.steps += 1
        self.kept = "changed"
        self.choice = "second"


def index():
    return rx.vstack(
        rx.heading(Plain.count + 1, id="count"),
        rx.text(Plain.name.upper(), id="name"),
        rx.text(Plain.summary, id="summary"),
        rx.text(rx.cond(Plain.done, "done", "open"), id="done"),
        rx.box(rx.foreach(Plain.items, rx.text), id="items"),
        rx.box(rx.foreach(Plain.rows, lambda row: rx.text(row["n"] + 1)), id="rows"),
        rx.text(Plain.nobody, id="nobody"),
        rx.text(Plain.made, Plain.steps, id="numbers"),
        rx.text(Plain.kept, id="kept"),
        rx.button("change", on_click=Plain.change),
    )


app = rx.App()
app.add_page(index)
