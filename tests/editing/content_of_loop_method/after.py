import reflex as rx


class State(rx.State):
    on: bool = True
    off: bool = False
    items: list[str] = ["a"]
    others: list[str] = ["b"]


def index():
    return rx.vstack(
        State.others.foreach(rx.text),
    )
