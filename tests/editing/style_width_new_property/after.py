import reflex as rx


def index():
    return rx.box("a", padding=rx.breakpoints(md="2em"))
