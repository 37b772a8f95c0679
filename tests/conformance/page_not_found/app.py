"""Addresses that no page has."""

import reflex as rx


class Lost(rx.State):
    times: int = 0

    @rx.event
    def count(self):
        self.times += 1


def index():
    return rx.vstack(rx.link("nowhere", href="/nowhere/at/all", id="nowhere"), rx.text(Lost.times, id="home_times"))


def lost():
    return rx.vstack(
        rx.heading("Lost", id="lost"),
        rx.text(rx.State.router.url.path, id="path"),
        rx.text(Lost.times, id="times"),
        rx.link("home", href="/", id="home"),
    )


app = rx.App()
app.add_page(index)
app.add_page(lost, route="404", on_load=Lost.count)
