import reflex as rx


def index() -> rx.Component:
    return rx.text(rx.cond(State.on, "yes", "no"))
