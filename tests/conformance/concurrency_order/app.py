"""Many events at once."""

import asyncio

import reflex as rx


class Log(rx.State):
    lines: list[str] = []

    @rx.event
    def fast(self, line: str):
        self.lines.append(line)

    @rx.event
    async def slow(self, line: str):
        self.lines.append(f"<{line}")
        await asyncio.sleep(0.02)
        self.lines.append(f"{line}>")


def index():
    return rx.vstack(
        rx.text(rx.foreach(Log.lines, lambda line: rx.text.span(line, " ")), id="lines"),
        rx.button("burst", on_click=[Log.slow("a"), Log.fast("b"), Log.slow("c"), Log.fast("d")]),
        rx.button("e", on_click=Log.fast("e")),
    )


app = rx.App()
app.add_page(index)
