"""Handlers that do not fit their triggers."""

import reflex as rx


class Handlers(rx.State):
    said: str = "nothing"

    @rx.event
    def two(self, first: str, second: str):
        self.said = f"{first} {second}"

    @rx.event
    def number(self, value: int):
        self.said = f"{value}"


def attempt(make):
    try:
        make()
    except Exception as error:
        return f"{type(error).__name__}"
    return "accepted"


def index():
    return rx.vstack(
        rx.text(attempt(lambda: rx.input(on_change=Handlers.two)), id="too_few"),
        rx.text(attempt(lambda: rx.input(on_change=Handlers.number)), id="wrong_type"),
        rx.text(attempt(lambda: rx.button("x", on_click=lambda a, b, c: Handlers.two(a, b))), id="lambda"),
        rx.text(attempt(lambda: rx.button("x", on_click=12)), id="no_event"),
        rx.text(attempt(lambda: rx.button("x", on_clack=Handlers.two("a", "b"))), id="no_trigger"),
        rx.text(Handlers.said, id="said"),
    )


app = rx.App()
app.add_page(index)
