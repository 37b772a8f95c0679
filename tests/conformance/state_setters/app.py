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
        rx.button("twelve", on_click=Form.set_number("12")),
        rx.button("no number", on_click=Form.set_number("12x")),
        rx.button("quarter", on_click=Form.set_ratio("0.25")),
        rx.switch(checked=Form.on, on_change=Form.set_on, id="on"),
        rx.text(Form.text, "|", Form.number, "|", Form.ratio, "|", rx.cond(Form.on, "on", "off"), id="all"),
        rx.button("reset", on_click=[Form.set_text("empty"), Form.setvar("number", 7)]),
    )


app = rx.App()
app.add_page(index)
