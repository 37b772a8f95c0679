import reflex as rx


def pair() -> rx.Component:
    return rx.hstack(rx.text("b"), rx.text("c"))


def index() -> rx.Component:
    return rx.vstack(rx.text("a"), pair(), spacing="3")
