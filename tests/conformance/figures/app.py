"""What `./dev compare` measures."""

import reflex as rx


class Figures(rx.State):
    count: int = 0
    items: list[dict[str, str | int | bool]] = [
        {"id": i, "text": f"a task with some text, number {i}", "done": False} for i in range(1000)
    ]

    @rx.event
    def add(self):
        self.count += 1

    @rx.event
    def toggle(self):
        self.items[700]["done"] = not self.items[700]["done"]

    @rx.event
    async def stream(self):
        for i in range(1000):
            self.count = 10_000 + i
            yield


def index():
    return rx.vstack(
        rx.text(Figures.count, id="count"),
        rx.text(rx.cond(Figures.items[700]["done"], "done", "open"), id="item"),
        rx.button("add", on_click=Figures.add),
        rx.button("toggle", on_click=Figures.toggle),
        rx.button("stream", on_click=Figures.stream),
    )


app = rx.App()
app.add_page(index)
