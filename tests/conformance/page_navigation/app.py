"""Going from page to page."""

import reflex as rx


class Session(rx.State):
    count: int = 0
    loads: list[str] = []

    @rx.event
    def add(self):
        self.count += 1

    @rx.event
    def first(self):
        self.loads.append("first")
        return Session.chained

    @rx.event
    def second(self, name: str):
        self.loads.append(name)

    @rx.event
    def chained(self):
        self.loads.append("chained")


def content(name, other):
    return rx.vstack(
        rx.text(name, id="name"),
        rx.text(Session.count, id="count"),
        rx.text(Session.loads.to_string(), id="loads"),
        rx.button("add", on_click=Session.add),
        rx.link("other", href=other, id="link"),
    )


def index():
    return content("index", "/other")


@rx.page(on_load=[Session.first, Session.second("second")])
def other():
    return content("other", "/")


app = rx.App()
app.add_page(index)
