import reflex as rx


def index() -> rx.Component:
    return rx.image("/b.png", width="20px")
