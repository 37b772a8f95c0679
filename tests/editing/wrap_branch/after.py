import reflex as rx

SHOWN = True


def index() -> rx.Component:
    return rx.box(rx.text("a") if SHOWN else rx.card(rx.text("b")))
