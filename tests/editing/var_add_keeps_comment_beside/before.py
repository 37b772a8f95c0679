import reflex as rx


class State(rx.State):
    count: int = 0  # so many


def index():
    return rx.text("a")
