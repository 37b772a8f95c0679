import reflex as rx


def index():
    return rx.vstack(rx.text("b"))


def broken():
    x = = 3
