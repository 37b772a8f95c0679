import reflex as rx


def index(plain: bool = True):
    if plain:
        return rx.box(rx.text("a"))
    return rx.vstack(
        rx.text("b"),
        rx.badge("new"),
    )
