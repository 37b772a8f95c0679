"""A handler that blocks."""

import threading

import reflex as rx

release = threading.Event()


class Block(rx.State):
    said: str = ""
    count: int = 0

    @rx.event
    def block(self):
        self.said = "blocked"
        yield
        release.clear()
        release.wait(30)
        self.said = "released"

    @rx.event
    def let_go(self):
        release.set()
        self.said = "let go"

    @rx.event
    def add(self):
        self.count += 1


def index():
    return rx.vstack(
        rx.text(Block.said, id="said"),
        rx.text(Block.count, id="count"),
        rx.button("block", on_click=Block.block),
        rx.button("let go", on_click=Block.let_go),
        rx.button("add", on_click=Block.add),
    )


app = rx.App()
app.add_page(index)
