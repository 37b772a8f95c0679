import reflex as rx

A = 1
B = 2


def shown(n):
    return rx.text(n * 2, n, id="n")


def index():
    return rx.vstack(shown(A + B))
