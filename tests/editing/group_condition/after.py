import reflex as rx


class State(rx.State):
    shown: bool = True
    items: list[str] = []


def index():
    return rx.vstack(
        rx.cond(
            State.shown,
            rx.fragment(
                rx.text("a"),
                rx.text("b"),
            ),
        ),
        rx.text("c"),
    )
