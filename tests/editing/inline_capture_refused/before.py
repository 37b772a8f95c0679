import reflex as rx


class State(rx.State):
    names: list[str] = []


def rows(label):
    return rx.foreach(State.names, lambda name: rx.text(label, name))


def index():
    name = "x"
    return rx.vstack(rows(name))
