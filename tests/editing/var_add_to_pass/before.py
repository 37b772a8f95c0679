import reflex as rx


class State(rx.State):
    pass


def index():
    return rx.text("a")
