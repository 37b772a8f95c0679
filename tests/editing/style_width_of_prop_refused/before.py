import reflex as rx


def index():
    return rx.input(placeholder="a")
