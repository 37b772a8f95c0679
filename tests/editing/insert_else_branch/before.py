import reflex as rx


class State(rx.State):
    on: bool = False


def index() -> rx.Component:
    return rx.cond(State.on, rx.text("a"))
