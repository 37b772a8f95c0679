import reflex as rx


class State(rx.State):
    name: str = ""


def index():
    return rx.vstack(
        rx.text("a"),
        rx.heading("b", size="3"),
    )
