import reflex as rx

common = dict(bg="red")


def index():
    return rx.box("a", **common)
