import reflex as rx


def index() -> rx.Component:
    return rx.callout(text="a", title=rx.icon("info"), color="é")
