import reflex as rx


def page() -> rx.Component:
    return rx.vstack(rx.text("a"), rx.hstack(rx.text("b"), rx.text("c")), spacing="3")


def index() -> rx.Component:
    return page()
