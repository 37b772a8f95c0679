import reflex as rx


def mark() -> rx.Component:
    return rx.icon("info")


def index() -> rx.Component:
    return rx.callout(text="a", title=mark(), color="é")
