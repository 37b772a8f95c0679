"""Before and after the state is there."""

import reflex as rx


class Page(rx.State):
    count: int = 0
    loaded: str = "not yet"

    @rx.event
    def load(self):
        self.loaded = "loaded"

    @rx.event
    def add(self):
        self.count += 1


def index():
    return rx.vstack(
        rx.text(rx.cond(rx.State.is_hydrated, "ready", "waiting"), id="ready"),
        rx.text(Page.loaded, id="loaded"),
        rx.text(Page.count, id="count"),
        rx.button("add", on_click=Page.add),
    )


app = rx.App()
app.add_page(index, on_load=Page.load)
