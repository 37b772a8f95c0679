"""Components of the app's own in vars: what browsers have for them, and what is an error."""

import reflex as rx
from reflex.components.dynamic import bundle_library


class Gauge(rx.Component):
    library = "/gauges.js"
    tag = "Gauge"
    level: rx.Var[int]
    on_empty: rx.EventHandler[lambda level: [level]]


class Dial(rx.Component):
    library = "/gauges.js"
    tag = "Dial"


bundle_library(Gauge)


class Panel(rx.State):
    shown: rx.Component = rx.text("nothing yet")
    log: str = ""

    @rx.event
    def emptied(self, level: int):
        self.log += f"[{level}]"

    @rx.event
    def show(self):
        level = int(self.shown is not None) + len(self.log)
        self.shown = Gauge.create(level=level, on_empty=Panel.emptied)

    @rx.event
    def show_unknown(self):
        self.shown = Dial.create()

    @rx.event
    def show_wrong(self):
        self.shown = rx.box(on_click=lambda: 5)


def index():
    return rx.box(
        rx.text(Panel.log, id="log"),
        rx.box(Panel.shown, id="shown"),
        rx.button("show", on_click=Panel.show),
        rx.button("unknown", on_click=Panel.show_unknown),
        rx.button("wrong", on_click=Panel.show_wrong),
    )


app = rx.App()
app.add_page(index)
