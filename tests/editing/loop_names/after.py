import reflex as rx


class State(rx.State):
    count: int = 0
    names: list[str] = []


def index():
    return rx.vstack(
        rx.heading("Hello", size="8"),
        rx.foreach(State.names, lambda name, index: rx.text(State.count)),
        rx.text(),
        rx.text("a", "b"),
        rx.box(rx.text("c")),
    )
