import reflex as rx


def index():
    return rx.hstack(rx.container(
        rx.text("first", size="2"),
        rx.text("second", size="2"),
    ), id="a")
