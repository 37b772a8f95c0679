import reflex as rx


def deep() -> rx.Component:
    return rx.vstack()
