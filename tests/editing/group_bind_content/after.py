import reflex as rx


class State(rx.State):
    name: str = ""


def index():
    return rx.vstack(
        rx.text(State.name),
        rx.heading(State.name, size="3"),
    )
