import reflex as rx


def index():
    return rx.vstack(rx.box(rx.text("in")), rx.text("out"), rx.button("d"))
