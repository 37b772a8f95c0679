import reflex as rx


class State(rx.State):
    text: str = ""


def index():
    return rx.text("a")
