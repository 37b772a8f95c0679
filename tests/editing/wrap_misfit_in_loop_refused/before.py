import reflex as rx


def index() -> rx.Component:
    return rx.vstack(rx.foreach([1, 2], lambda n: rx.button(n)))
