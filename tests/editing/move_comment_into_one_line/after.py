import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        rx.box(rx.text("b"),
            # about a
            rx.text("a"), width="1px"),
    )
