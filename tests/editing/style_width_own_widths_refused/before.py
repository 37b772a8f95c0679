import reflex as rx


def index():
    return rx.box("a", padding=rx.breakpoints({"0px": "1em", "700px": "2em"}))
