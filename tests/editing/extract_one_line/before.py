import reflex as rx


def index() -> rx.Component:
    return rx.vstack(rx.text("a"), rx.hstack(rx.text("b"), rx.text("c")), spacing="3")
