import reflex as rx


def index():
    return rx.box("a", style={"padding": "1em", "width": "50%"})
