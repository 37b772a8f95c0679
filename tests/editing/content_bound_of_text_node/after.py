import reflex as rx


class State(rx.State):
    title: str = "red"


def index():
    return rx.heading(f"Hello {State.title}", size="3")
