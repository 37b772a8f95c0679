"""A handler that raises."""

import reflex as rx


class Risky(rx.State):
    count: int = 0

    @rx.event
    def fail(self):
        self.count += 1
        raise RuntimeError("the reactor is too hot")

    @rx.event
    def add(self):
        self.count += 10


def index():
    return rx.vstack(
        rx.text(Risky.count, id="count"),
        rx.button("fail", on_click=Risky.fail),
        rx.button("add", on_click=Risky.add),
    )


app = rx.App()
app.add_page(index)
