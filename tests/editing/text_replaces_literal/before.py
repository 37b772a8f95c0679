import reflex as rx


def index() -> rx.Component:
    return rx.heading("Old", size="3")
