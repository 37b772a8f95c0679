"""Handlers of every kind."""

import asyncio

import reflex as rx


class Kinds(rx.State):
    said: str = "start"
    lines: list[str] = []

    @rx.event
    def note(self, line: str):
        self.lines.append(line)

    @rx.event
    def plain(self):
        self.said = "plain"

    @rx.event
    async def coroutine(self):
        self.said = "before"
        await asyncio.sleep(0.01)
        self.said += " after"

    @rx.event
    def generator(self):
        for i in range(3):
            self.said = f"generator {i}"
            yield

    @rx.event
    async def async_generator(self):
        for i in range(3):
            self.said = f"async {i}"
            yield
            await asyncio.sleep(0.001)
        yield Kinds.note("from the async generator")
        self.said = "async end"

    @rx.event
    def returning_generator(self):
        self.lines.append("a")
        yield
        self.lines.append("b")
        return Kinds.note("returned")

    def undecorated(self):
        self.said = "undecorated"


def index():
    return rx.vstack(
        rx.text(Kinds.said, id="said"),
        rx.text(Kinds.lines.to_string(), id="lines"),
        *[
            rx.button(name, on_click=getattr(Kinds, name))
            for name in ("plain", "coroutine", "generator", "async_generator", "returning_generator", "undecorated")
        ],
    )


app = rx.App()
app.add_page(index)
