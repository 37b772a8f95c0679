import reflex as rx


def card(title):
    return rx.box(rx.text(title))


def index():
    return card("Two")
