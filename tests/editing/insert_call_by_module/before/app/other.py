import reflex as rx

from app import parts


def about() -> rx.Component:
    return rx.vstack(
        parts.row("About"),
    )
