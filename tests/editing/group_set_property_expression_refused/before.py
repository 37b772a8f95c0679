import reflex as rx


class State(rx.State):
    size: str = "2"


def index():
    return rx.vstack(rx.text("a"), rx.text("b", size=State.size))
