import reflex as rx


def index():
    return rx.hstack(rx.text("a"), spacing="2")
