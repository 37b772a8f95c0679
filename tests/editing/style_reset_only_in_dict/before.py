import reflex as rx


def index():
    return rx.box("a", style={"padding": "1em"}, id="b")
