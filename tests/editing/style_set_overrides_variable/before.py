import reflex as rx

base = {"color": "red"}


def index():
    return rx.box("a", style=base)
