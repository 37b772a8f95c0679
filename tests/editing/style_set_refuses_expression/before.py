import reflex as rx


class State(rx.State):
    on: bool = False


def index():
    return rx.box("a", color=rx.cond(State.on, "red", "blue"))
