import reflex as rx


def index():
    return rx.vstack("a", rx.text("b"))
