import reflex as rx


def index() -> rx.Component:
    return rx.vstack(rx.foreach(State.items, lambda x: rx.text(x)), rx.text("b"))
