import reflex as rx


def index() -> rx.Component:
    return rx.box(rx.text("a") if SHOWN else rx.card(rx.text("b")))
