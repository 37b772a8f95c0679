import reflex as rx


class State(rx.State):
    title: str = "red"


def index():
    return rx.heading(
        State.title,  # says what it is
        size="3",
    )
