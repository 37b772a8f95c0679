import reflex as rx


def index():
    return rx.box("a", padding=rx.breakpoints(initial="1em", md="2em", lg="3em"))
