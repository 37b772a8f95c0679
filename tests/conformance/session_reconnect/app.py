"""A connection that is lost."""

import asyncio

import reflex as rx


class Counter(rx.State):
    count: int = 0
    lines: list[str] = []

    @rx.event
    def add(self):
        self.count += 1
        self.lines.append(str(self.count))

    @rx.event(background=True)
    async def slow(self):
        for _ in range(20):
            await asyncio.sleep(0.02)
            async with self:
                self.lines.append("s")
        async with self:
            self.lines.append("end")


def index():
    return rx.vstack(
        rx.text(Counter.count, id="count"),
        rx.text(rx.foreach(Counter.lines, rx.text.span), id="lines"),
        rx.button("add", on_click=Counter.add),
        rx.button("slow", on_click=Counter.slow),
    )


app = rx.App()
app.add_page(index)
