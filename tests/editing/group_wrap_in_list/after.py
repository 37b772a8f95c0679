import reflex as rx


def index():
    return rx.vstack(*[rx.box(rx.text("a"), rx.text("b")), rx.text("c")])
