import reflex as rx


def index():
    return rx.box(style={"maxWidth": "60%"})
