import reflex as rx


def index() -> rx.Component:
    return rx.vstack(rx.text("c"), rx.text("a"), rx.text("b"))
