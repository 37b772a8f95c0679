import reflex as rx


class State(rx.State):
    shown: bool = True
    items: list[str] = []


def words():
    return rx.fragment(
        rx.text("a"),
        rx.text("b"),
    )


def index():
    return rx.vstack(
        words(),
        rx.text("c"),
    )
