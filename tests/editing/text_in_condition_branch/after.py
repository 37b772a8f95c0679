import reflex as rx


class State(rx.State):
    on: bool = False


def index() -> rx.Component:
    return rx.text(rx.cond(State.on, "yes", "never"))
