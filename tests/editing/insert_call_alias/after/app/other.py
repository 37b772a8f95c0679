import reflex as rx

from app.parts import row as line


def about() -> rx.Component:
    return rx.vstack(
        line("About"),
        line("text"),
    )
