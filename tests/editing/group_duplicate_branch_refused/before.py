import reflex as rx


class State(rx.State):
    on: bool = True


def index():
    return rx.vstack(rx.text("a"), rx.cond(State.on, rx.text("yes")))
