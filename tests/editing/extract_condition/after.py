import reflex as rx


class State(rx.State):
    known: bool = False


def greeting():
    return rx.cond(State.known, rx.text("Hello"), rx.text("Who?"))


def index():
    return rx.vstack(greeting())
