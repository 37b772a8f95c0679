import reflex as rx


def index():
    return rx.box("a", color=rx.color("red", 9))
