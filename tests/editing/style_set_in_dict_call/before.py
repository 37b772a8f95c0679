import reflex as rx


def index():
    return rx.box("a", style=dict(width="50%"))
