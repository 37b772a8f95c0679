import reflex as rx


def index():
    return rx.box("a", style={"width": "50%"})
