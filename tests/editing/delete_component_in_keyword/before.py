import reflex as rx


def index() -> rx.Component:
    return rx.tooltip(rx.text("a"), content="b", header=rx.text("c"))
