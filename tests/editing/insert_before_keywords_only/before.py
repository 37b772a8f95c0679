import reflex as rx


def index() -> rx.Component:
    return rx.vstack(spacing="3")
