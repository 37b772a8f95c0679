import reflex as rx


def index():
    return rx.grid("a", columns="1")
