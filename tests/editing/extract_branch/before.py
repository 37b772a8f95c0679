import reflex as rx


class State(rx.State):
    known: bool = False


def index():
    return rx.vstack(rx.cond(State.known, rx.text("Hello"), rx.text("Who?")))
