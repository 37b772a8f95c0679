import reflex as rx


class State(rx.State):
    count: int = 0
    names: list[str] = []


def index():
    return rx.vstack(
        rx.heading("Hello", size="8"),
        rx.text(State.count),
        rx.text(),
        rx.text("a", "b"),
        rx.box(rx.text("c")),
    )
