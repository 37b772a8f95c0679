import reflex as rx


def index() -> rx.Component:
    return rx.image(width="20px")
