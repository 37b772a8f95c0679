import reflex as rx


def index():
    return rx.box("a", style={"color": "red"}, color="green")
