import reflex as rx


def card(*children):
    return rx.box(*children)


def index():
    return rx.vstack(card(rx.text("One")))
