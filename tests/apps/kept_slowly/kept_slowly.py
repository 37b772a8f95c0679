"""What the server is busy with when it is told to stop. The files `pickling` and `handling` say that it has begun."""

import asyncio
import time
from pathlib import Path

import reflex as rx

project = Path(__file__).parent.parent


class Slow:
    """Waits the first time that it is pickled, until it is interrupted; or every time."""

    def __init__(self, always: bool):
        self.always = always

    def __getstate__(self):
        mark = project / "pickling"
        waits = self.always or not mark.exists()
        mark.touch()
        while waits:
            time.sleep(0.001)
        return {"always": self.always}


class State(rx.State):
    _slow: Slow | None = None
    begun: int = 0
    ended: int = 0
    answer: str = ""

    @rx.var
    def asked(self) -> str:
        if self.answer == "never":
            (project / "computing").touch()
            time.sleep(1000)
        return self.answer

    @rx.event
    def keep(self, always: bool):
        self.begun += 1
        self._slow = Slow(always)
        self.ended += 1

    @rx.event
    def handle(self):
        self.begun += 1
        (project / "handling").touch()
        for _ in range(50):
            time.sleep(0.001)
        self.ended += 1

    @rx.event
    async def handle_beside(self):
        self.begun += 1
        (project / "handling").touch()
        await asyncio.sleep(0.05)
        self.ended += 1

    @rx.event
    def never_answer(self):
        self.answer = "never"


def index():
    return rx.vstack(
        rx.heading(f"{State.begun} {State.ended}"),
        rx.text(State.asked),
        rx.button("keep", on_click=State.keep(False)),
        rx.button("keep for ever", on_click=State.keep(True)),
        rx.button("handle", on_click=State.handle),
        rx.button("handle beside", on_click=State.handle_beside),
        rx.button("never answer", on_click=State.never_answer),
    )


app = rx.App()
app.add_page(index, route="/")
