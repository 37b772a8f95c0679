import reflex as rx

hovered = {"color": "red"}


def index():
    return rx.button("Go", _hover=hovered)
