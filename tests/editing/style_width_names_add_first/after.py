import reflex as rx


def index():
    return rx.box("a", padding=rx.breakpoints(initial="0", sm="1em"))
