import reflex as rx


class State(rx.State):
    items: list[str] = []


def index():
    return rx.vstack(rx.text("a"), rx.foreach(State.items, lambda item: rx.box(rx.text(item))))
