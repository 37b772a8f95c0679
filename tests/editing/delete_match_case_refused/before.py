import reflex as rx


def index() -> rx.Component:
    return rx.match(State.x, ("a", rx.text("a")), rx.text("b"))
