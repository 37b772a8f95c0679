"""Handlers that a decorator of the app's own wraps, as for asking whether somebody may do it."""

import functools

import reflex as rx


def allowed(function):
    @functools.wraps(function)
    def checked(self, *args, **kwargs):
        self.asked += 1
        return function(self, *args, **kwargs)

    return checked


class Guarded(rx.State):
    asked: int = 0
    said: str = ""

    @rx.event
    @allowed
    def plain(self):
        self.said = "plain"

    @rx.event
    @allowed
    def tell(self, what: str, times: int = 2):
        self.said = what * times

    @rx.event
    @allowed
    def submit(self, form: dict):
        self.said = form["word"]
        return Guarded.tell("end", 1)


def index():
    return rx.vstack(
        rx.text(Guarded.asked, id="asked"),
        rx.text(Guarded.said, id="said"),
        rx.button("plain", on_click=Guarded.plain),
        rx.button("tell", on_click=Guarded.tell("ha", 2)),
        rx.button("by name", on_click=Guarded.tell("ho", times=2)),
        rx.input(on_change=Guarded.tell, id="typed"),
        rx.form(rx.input(name="word", default_value="w"), rx.button("send", type="submit"), on_submit=Guarded.submit),
    )


app = rx.App()
app.add_page(index)
