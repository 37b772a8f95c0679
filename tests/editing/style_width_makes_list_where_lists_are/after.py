import reflex as rx


def index():
    return rx.box("a", padding=["1em", "1em", "2em"], width=["100%", "50%"])
