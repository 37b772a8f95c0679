import reflex as rx


def index() -> rx.Component:
    return rx.heading("New", size="3")
