import reflex as rx


class State(rx.State):
    items: list[str] = []


def index() -> rx.Component:
    return rx.foreach(State.items, lambda x: rx.box(rx.text(x)))
