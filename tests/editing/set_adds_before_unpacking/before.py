import reflex as rx

props = {"size": "2"}


def index() -> rx.Component:
    return rx.button("Go", **props)
