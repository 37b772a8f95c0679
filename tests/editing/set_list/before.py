import reflex as rx


def index() -> rx.Component:
    return rx.grid(rx.text("a"), columns="2")
