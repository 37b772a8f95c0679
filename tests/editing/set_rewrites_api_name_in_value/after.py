import reflex as rx


def index() -> rx.Component:
    return rx.box(color=rx.color("blue", 3))
