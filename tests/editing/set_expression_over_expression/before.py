import reflex as rx


class State(rx.State):
    color: str = "red"
    other: str = "blue"


def index() -> rx.Component:
    return rx.text("a", color=State.color)
