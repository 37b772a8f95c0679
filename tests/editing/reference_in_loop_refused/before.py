import reflex as rx


def index() -> rx.Component:
    return rx.foreach(State.items, item_row)
