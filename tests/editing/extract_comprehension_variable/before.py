import reflex as rx

NAMES = ["a", "b"]


def index() -> rx.Component:
    return rx.vstack(*[rx.text(name, id=f"n-{name}") for name in NAMES])
