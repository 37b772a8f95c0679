import reflex as rx


def index():
    return rx.box(rx.text("b", width=["100%", "50%"]), padding=["1em", "2em"])
