import reflex as rx


def index():
    return rx.hstack(rx.text("b"), rx.button("d"))
