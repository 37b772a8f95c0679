"""Handlers that do not fit their triggers. The script puts each mistake in the place of the line that works."""

import reflex as rx


class Handlers(rx.State):
    said: str = "nothing"

    @rx.event
    def one(self, value: str):
        self.said = value

    @rx.event
    def two(self, first: str, second: str):
        self.said = f"{first} {second}"

    @rx.event
    def number(self, value: int):
        self.said = f"{value}"


def index():
    return rx.vstack(
        rx.text(Handlers.said, id="said"),
        rx.input(id="input", on_change=Handlers.one),
    )


app = rx.App()
app.add_page(index)
