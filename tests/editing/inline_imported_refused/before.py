import reflex as rx

from parts import card


def index():
    return rx.vstack(card("a"))
