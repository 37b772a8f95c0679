import reflex as rx


def index() -> rx.Component:
    return rx.vstack(*items, spacing="3")
