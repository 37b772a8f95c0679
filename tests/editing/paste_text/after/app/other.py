import reflex as rx


def about() -> rx.Component:
    return rx.vstack(
        rx.text("About"),
        rx.button('Go', size="3"),
    )
