import reflex as rx


def index() -> rx.Component:
    return rx.cond(State.on, rx.text("a"), rx.text("b"))
