import reflex as rx


def index():
    return rx.box("a", padding=rx.breakpoints(sm="1em"))
