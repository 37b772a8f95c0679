import reflex as rx


def index():
    return rx.grid("a", columns=rx.breakpoints(initial="1", md="2"))
