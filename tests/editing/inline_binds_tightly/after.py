import reflex as rx

A = 1
B = 2


def index():
    return rx.vstack(rx.text((A + B) * 2, A + B, id="n"))
