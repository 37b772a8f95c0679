import reflex as rx


def index() -> rx.Component:
    return rx.spacer(height="2em")
