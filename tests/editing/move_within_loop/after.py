import reflex as rx


def index() -> rx.Component:
    return rx.foreach(State.items, lambda x: rx.hstack(rx.box(rx.text(x))))
