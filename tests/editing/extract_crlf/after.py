import reflex as rx


def b() -> rx.Component:
    return rx.text("b")


def index() -> rx.Component:
    return rx.vstack(rx.text("a"), rx.hstack(b(), rx.text("c")), spacing="3")
