import reflex as rx


def index() -> rx.Component:
    return rx.vstack(rx.text("b"), rx.text("a"))
