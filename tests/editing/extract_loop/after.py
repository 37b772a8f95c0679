import reflex as rx


class State(rx.State):
    names: list[str] = []


def all_names() -> rx.Component:
    return rx.foreach(State.names, lambda name: rx.text(name))


def index() -> rx.Component:
    return rx.vstack(all_names())
