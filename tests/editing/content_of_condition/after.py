import reflex as rx


class State(rx.State):
    on: bool = True
    off: bool = False
    items: list[str] = ["a"]
    others: list[str] = ["b"]


def index():
    return rx.vstack(
        rx.cond(
            State.off & State.on,  # as it is
            rx.text("yes"),
            rx.text("no"),
        ),
    )
