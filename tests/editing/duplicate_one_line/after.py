import reflex as rx


def index() -> rx.Component:
    return rx.vstack(rx.text("a"), rx.text("a"), rx.text("b"))
