import reflex as rx


def index():
    return rx.box("a", style={"padding": "2em", "width": "50%"})
