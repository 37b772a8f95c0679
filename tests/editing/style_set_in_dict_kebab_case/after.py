import reflex as rx


def index():
    return rx.box(style={"max-width": "50%", "border-radius": "4px"})
