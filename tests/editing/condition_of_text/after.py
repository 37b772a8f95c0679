import reflex as rx


def index():
    return rx.vstack(rx.cond(True, "a", ""), rx.text("b"))
