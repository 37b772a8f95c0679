import reflex as rx


class State(rx.State):
    color: str = "red"


def index():
    return rx.box("a", color=rx.breakpoints(initial=State.color, md="blue"))
