"""Handlers that call others."""

import reflex as rx


class Chain(rx.State):
    lines: list[str] = []

    @rx.event
    def note(self, line: str):
        self.lines.append(line)

    @rx.event
    def second(self):
        self.lines.append("second")
        return Chain.note("third")

    @rx.event
    def returns_handler(self):
        self.lines.append("first")
        return Chain.second

    @rx.event
    def returns_list(self):
        return [Chain.note("one"), Chain.second, rx.console_log("logged"), Chain.note("last")]

    @rx.event
    def yields(self):
        self.lines.append("a")
        yield Chain.note("b")
        self.lines.append("c")
        yield [Chain.note("d"), Other.poke("e")]
        self.lines.append("f")

    @rx.event
    def inline(self):
        self.note("inside")
        self.lines.append("after")

    @rx.event
    async def asynchronous(self):
        return type(self).note("from async")

    @rx.event
    def clear(self):
        self.lines = []


class Other(rx.State):
    count: int = 0

    @rx.event
    def poke(self, line: str):
        self.count += 1
        return Chain.note(f"{line} poked {self.count}")


def index():
    return rx.vstack(
        rx.text(Chain.lines.to_string(), id="lines"),
        rx.button("clear", on_click=Chain.clear),
        *[
            rx.button(name, on_click=getattr(Chain, name))
            for name in ("returns_handler", "returns_list", "yields", "inline", "asynchronous")
        ],
    )


app = rx.App()
app.add_page(index)
