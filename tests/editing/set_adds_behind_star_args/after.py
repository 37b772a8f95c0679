import reflex as rx

items = ["a", "b"]


def index() -> rx.Component:
    return rx.vstack(*items, spacing="3")
