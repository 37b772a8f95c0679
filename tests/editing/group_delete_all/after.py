import reflex as rx


def index():
    return rx.hstack()
