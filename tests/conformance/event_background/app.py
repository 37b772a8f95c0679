"""Background tasks."""

import asyncio

import reflex as rx


class Work(rx.State):
    count: int = 0
    clicks: int = 0
    running: bool = False
    error: str = ""
    rows: list[dict[str, int]] = [{"n": 0}]

    @rx.event(background=True)
    async def run(self):
        async with self:
            if self.running:
                return
            self.running = True
        while True:
            async with self:
                if not self.running:
                    break
                self.count += 1
                self.rows[0]["n"] += 1
                seen = self.clicks
            await asyncio.sleep(0.005)
        yield Work.report(f"stopped, saw clicks: {seen > 0}")

    @rx.event
    def report(self, text: str):
        self.error = text

    @rx.event
    def stop(self):
        self.running = False

    @rx.event
    def click(self):
        self.clicks += 1

    @rx.event(background=True)
    async def misuse(self):
        caught = []
        try:
            self.count = -1
        except Exception as error:
            caught.append(type(error).__name__)
        try:
            self.rows.append({"n": 99})
        except Exception as error:
            caught.append(type(error).__name__)
        async with self:
            kept = self.rows
        try:
            kept.append({"n": 99})
        except Exception as error:
            caught.append(type(error).__name__)
        async with self:
            self.error = " ".join(caught)

    @rx.event(background=True)
    async def ask(self):
        async with self:
            other = await self.get_state(Other)
            other.text = f"asked with {self.clicks}"


class Other(rx.State):
    text: str = ""


def index():
    return rx.vstack(
        rx.text(Work.count, id="count"),
        rx.text(Work.rows.to_string(), id="rows"),
        rx.text(Work.clicks, id="clicks"),
        rx.text(Work.error, id="error"),
        rx.text(Other.text, id="other"),
        *[rx.button(name, on_click=getattr(Work, name)) for name in ("run", "stop", "click", "misuse", "ask")],
    )


app = rx.App()
app.add_page(index)
