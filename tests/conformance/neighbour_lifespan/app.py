"""What lives as long as the server."""

import asyncio
import contextlib
import pathlib

import reflex as rx

log = pathlib.Path("lifespan.log")
ticks = [0]


def note(line: str):
    with log.open("a") as file:
        file.write(line + "\n")


async def ticking(step: int):
    note("ticking")
    try:
        while True:
            ticks[0] += step
            await asyncio.sleep(0.01)
    except asyncio.CancelledError:
        note("cancelled")
        raise


@contextlib.asynccontextmanager
async def opened():
    note("opened")
    yield
    note("closed")


def once():
    note("once")


class Clock(rx.State):
    ticks: int = 0

    @rx.event
    def look(self):
        self.ticks = ticks[0]


def index():
    return rx.vstack(rx.text(Clock.ticks, id="ticks"), rx.button("look", on_click=Clock.look))


app = rx.App()
app.register_lifespan_task(ticking, step=2)
app.register_lifespan_task(opened)
app.register_lifespan_task(once)
app.add_page(index)
