import reflex as rx


class State(rx.State):
    color: str = "red"


def index() -> rx.Component:
    return rx.text("a", color=State.color)
