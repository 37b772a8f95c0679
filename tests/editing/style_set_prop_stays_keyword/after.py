import reflex as rx


def index():
    return rx.flex("a", style={"color": "red"}, direction="column")
