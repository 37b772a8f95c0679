import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        # about a
        rx.text("a"),
        rx.box(rx.text("b"), width="1px"),
    )
