import reflex as rx


def index() -> rx.Component:
    return rx.box(width="1px")
