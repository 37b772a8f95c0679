import reflex as rx


class State(rx.State):
    count: int


def index():
    return rx.text("a")
