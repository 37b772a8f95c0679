import reflex as rx


def index():
    return rx.hstack(rx.text("first", size="2"), rx.text("second", size="2"), id="a")
