import reflex as rx


class State(rx.State):
    on: bool = True
    off: bool = False
    items: list[str] = ["a"]
    others: list[str] = ["b"]


def index():
    return rx.vstack(
        rx.foreach(State.others, lambda item: rx.text(item)),
    )
