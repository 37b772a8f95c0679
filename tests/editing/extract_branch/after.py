import reflex as rx


class State(rx.State):
    known: bool = False


def stranger():
    return rx.text("Who?")


def index():
    return rx.vstack(rx.cond(State.known, rx.text("Hello"), stranger()))
