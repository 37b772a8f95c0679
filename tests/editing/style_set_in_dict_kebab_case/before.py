import reflex as rx


def index():
    return rx.box(style={"max-width": "50%"})
