import reflex as rx


def index():
    return rx.text("a")
