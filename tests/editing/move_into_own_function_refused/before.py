import reflex as rx


def inner():
    return rx.hstack(rx.text("a"))


def row():
    return rx.box(inner())


def index():
    return rx.vstack(rx.text("b"), row())
