import reflex as rx


def index():
    return rx.vstack(
        rx.text("a"),
        rx.foreach(["a"], lambda a: rx.text(a)),
    )
