import reflex as rx


class State(rx.State):
    """What is known."""

    count: int = 0

    def add(self):
        pass


def index():
    return rx.text("a")
