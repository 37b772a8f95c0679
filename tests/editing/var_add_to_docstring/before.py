import reflex as rx


class State(rx.State):
    """What is known."""


def index():
    return rx.text("a")
