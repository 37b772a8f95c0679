import reflex as rx


def index():
    return rx.box("a", padding=[None, "2em", "3em"])
