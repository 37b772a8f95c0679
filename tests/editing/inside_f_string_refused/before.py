import reflex as rx


def index() -> rx.Component:
    return rx.text(f"{rx.text(State.a)}")
