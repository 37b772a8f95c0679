import reflex as rx


class State(rx.State):
    shown: bool = True
    items: list[str] = []


def index():
    return rx.vstack(
        rx.text("a"),
        rx.text("b"),
        rx.text("c"),
    )
