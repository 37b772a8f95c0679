import reflex as rx

common = {"color": "red"}


def index():
    return rx.box("a", **common)
