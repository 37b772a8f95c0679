import reflex as rx


def card(title, **props):
    return rx.box(rx.text(title), **props)


def index():
    return card("Two", color="red", padding="1em")
