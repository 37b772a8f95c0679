"""Handlers that are no methods."""

import reflex as rx


class Counter(rx.State):
    count: int = 0


@rx.event
def add(state: Counter, by: int):
    state.count += by


@rx.event
def double(state: Counter):
    state.count *= 2
    return add(100)


def index():
    return rx.vstack(
        rx.text(Counter.count, id="count"),
        rx.button("add", on_click=add(5)),
        rx.button("double", on_click=double),
    )


app = rx.App()
app.add_page(index)
