"""Two pages on one route."""

import reflex as rx


def index():
    return rx.text("first", id="text")


def other():
    return rx.text("second", id="text")


app = rx.App()
app.add_page(index, route="/")
app.add_page(other, route="/")
