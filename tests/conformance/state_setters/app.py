"""Setters that nobody wrote."""

import reflex as rx


class Form(rx.State):
    text: str = ""
    number: int = 0
    ratio: float = 0.5
    on: bool = False


def index():
    return rx.vstack(
        rx.input(value=Form.text, on_change=Form.set_text, id="text"),
        rx.input(on_change=Form.set_number, id="number"),
        rx.input(on_change=Form.set_ratio, id="ratio"),
        rx.switch(checked=Form.on, on_change=Form.set_on, id="on"),
        rx.text(Form.text, "|", Form.number, "|", Form.ratio, "|", rx.cond(Form.on, "on", "off"), id="all"),
        rx.button("reset", on_click=[Form.set_text("empty"), Form.setvar("number", 7)]),
    )


app = rx.App()
app.add_page(index)
