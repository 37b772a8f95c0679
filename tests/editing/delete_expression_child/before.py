import reflex as rx


def index() -> rx.Component:
    return rx.vstack(State.header, rx.text("b"))
