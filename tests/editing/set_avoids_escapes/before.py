import reflex as rx


def index() -> rx.Component:
    return rx.input(placeholder="a")
