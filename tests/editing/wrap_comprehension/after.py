import reflex as rx


def index() -> rx.Component:
    return rx.vstack(rx.hstack(*[rx.text(x) for x in "ab"]))
