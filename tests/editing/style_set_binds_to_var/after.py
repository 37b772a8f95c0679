import reflex as rx


class State(rx.State):
    color: str = "red"


def index():
    return rx.box("a", color=State.color)
