import reflex as rx


def index() -> rx.Component:
    label = "Hello"
    width: str = "10em"
    return rx.vstack(rx.box(rx.text(label), width=width), rx.text(label))
