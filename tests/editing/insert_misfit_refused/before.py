import reflex as rx


def index() -> rx.Component:
    return rx.vstack(rx.button("a"))
