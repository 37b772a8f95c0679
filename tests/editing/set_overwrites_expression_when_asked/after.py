import reflex as rx


def index() -> rx.Component:
    return rx.text("a", color="red")
