import reflex as rx


class State(rx.State):
    title: str = "red"


def index():
    return rx.heading(State.title, size="3")
