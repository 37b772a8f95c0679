import reflex as rx


def index() -> rx.Component:
    return rx.text(f"{State.a} {State.b['x'] if 1 else 2}")
