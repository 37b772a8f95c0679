import reflex as rx


class State(rx.State):
    names: list[str] = []


def index() -> rx.Component:
    return rx.vstack(rx.foreach(State.names, lambda name: rx.text(name)))
