import reflex as rx


def index() -> rx.Component:
    return rx.vstack(rx.foreach(State.items, lambda item: rx.box(rx.text(item.name))))
