import reflex as rx


class State(rx.State):
    """What is known."""

    def add(self):
        pass


def index():
    return rx.text("a")
