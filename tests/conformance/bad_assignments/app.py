"""Assignments that cannot be."""

import reflex as rx


class Strict(rx.State):
    count: int = 0
    error: str = ""

    @rx.event
    def undeclared(self):
        try:
            self.cuont = 1
        except AttributeError as error:
            self.error = f"refused, {'cuont' in str(error)}"

    @rx.event
    def undeclared_loudly(self):
        self.countt = 1

    @rx.event
    def wrong_type(self):
        self.count = "not a number"

    @rx.event
    def add(self):
        self.count = 5


def index():
    return rx.vstack(
        rx.text(Strict.count, id="count"),
        rx.text(Strict.error, id="error"),
        *[rx.button(name, on_click=getattr(Strict, name)) for name in ("undeclared", "undeclared_loudly", "wrong_type", "add")],
    )


app = rx.App()
app.add_page(index)
