import reflex as rx


def index() -> rx.Component:
    return rx.image("/a.png", width="20px")
