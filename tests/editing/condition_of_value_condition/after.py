import reflex as rx


class State(rx.State):
    a: bool = False
    b: bool = False


def index():
    return rx.text(
        rx.cond(
            State.b,
            rx.cond(
                State.a,
                'yes',
                'no',
            ),
            '',
        )
    )
