import reflex as rx


def row(text, **props):
    return rx.text(text, **props)
