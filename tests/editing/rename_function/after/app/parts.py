import reflex as rx


def line_of(text, **props):
    return rx.text(text, **props)
