import reflex as rx


def index():
    return rx.box("a", color="red", style={"width": "50%"})
