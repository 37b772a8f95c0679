import reflex as rx


def card(title):
    return rx.card(title)


def index():
    return rx.vstack(card("a"))
