"""A tab that is duplicated."""

import reflex as rx


class Counter(rx.State):
    count: int = 0

    @rx.event
    def add(self):
        self.count += 1


def index():
    return rx.vstack(rx.text(Counter.count, id="count"), rx.button("add", on_click=Counter.add))


app = rx.App()
app.add_page(index)
