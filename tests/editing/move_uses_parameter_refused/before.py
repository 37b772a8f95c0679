import reflex as rx


def card(title):
    return rx.box(rx.text(title))


def index():
    return rx.vstack(card("One"))
