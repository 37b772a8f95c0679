import reflex as rx

NAMES = ["a", "b"]


def item(name) -> rx.Component:
    return rx.text(name, id=f"n-{name}")


def index() -> rx.Component:
    return rx.vstack(*[item(name) for name in NAMES])
