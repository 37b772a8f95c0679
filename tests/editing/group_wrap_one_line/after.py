import reflex as rx


def index():
    return rx.hstack(rx.box(rx.text("a"), rx.text("b")), rx.text("c"), rx.button("d"))
