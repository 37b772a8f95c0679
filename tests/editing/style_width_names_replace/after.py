import reflex as rx


def index():
    return rx.box("a", padding=rx.breakpoints(initial="1em", lg="4em"))
