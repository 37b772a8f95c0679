import reflex as rx


def index():
    return rx.box("a", padding=["4em", "2em", "3em"])
