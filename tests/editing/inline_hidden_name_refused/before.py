import reflex as rx

WIDTH = "1em"


def rows():
    return rx.box(width=WIDTH)


def index():
    WIDTH = "x"
    return rx.vstack(rows(), rx.text(WIDTH))
