import reflex as rx


def index():
    return rx.box("a", padding="1em", width=["100%", "50%"])
