import reflex as rx


def index():
    return rx.box("a", bg="blue")
