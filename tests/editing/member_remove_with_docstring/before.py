import reflex as rx


class State(rx.State):
    """What is known."""

    done: bool = False


def index():
    return rx.text("a")
