import reflex as rx


def labelled(label, width) -> rx.Component:
    return rx.box(rx.text(label), width=width)


def index() -> rx.Component:
    label = "Hello"
    width: str = "10em"
    return rx.vstack(labelled(label, width), rx.text(label))
