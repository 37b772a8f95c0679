"""Event handlers of every kind."""

import asyncio

import reflex as rx


class Log(rx.State):
    lines: list[str] = []
    number: int = 0

    def clear(self):
        self.lines = []

    def note(self, line: str = "nothing"):
        self.lines.append(line)

    def typed(self, whole: int, real: float, tags: set, pair: tuple, text: str):
        self.lines.append(f"{whole!r} {real!r} {sorted(tags)!r} {pair!r} {text!r}")

    def defaults(self, a, b=2, *rest):
        self.lines.append(f"{a} {b} {rest}")

    def steps(self):
        for i in range(3):
            self.number = i
            yield

    def yields_events(self):
        self.lines.append("first")
        yield Log.note("from yield")
        self.lines.append("second")
        yield rx.console_log("hello")
        return Log.note("from return")

    def chain(self):
        self.lines.append("chain")
        return [Log.note("a"), Log.second, rx.redirect("/x"), None]

    def second(self):
        self.lines.append("second")
        return Log.note("third")

    async def slow(self, line: str):
        self.lines.append("begin " + line)
        await asyncio.sleep(0.01)
        self.lines.append("end " + line)
        return rx.window_alert(line)

    async def slow_steps(self):
        for i in range(3):
            self.number = 10 + i
            yield
            await asyncio.sleep(0)
        yield Log.note("slow")

    async def slow_failure(self):
        self.number = 77
        await asyncio.sleep(0)
        raise RuntimeError("slow failure")

    def fails(self):
        self.number = 5
        raise ValueError("on purpose")

    def fails_late(self):
        self.number = 6
        yield
        raise ValueError("late")

    def endless(self):
        self.number = 99
        yield
        while True:
            pass

    def wrong_result(self):
        self.number = 8
        return 12

    def inline(self):
        self.note("inline")

    def callback(self):
        return rx.call_script("1 + 1", callback=Log.note)

    async def other(self):
        self.lines.append("x")

    def keyword(self, first: str, second: str):
        self.lines.append(first + second)

    def bind(self):
        return Log.keyword(second="2", first="1")


class Other(rx.State):
    value: int = 0

    def into_log(self):
        self.value += 1
        return Log.note(f"value {self.value}")


def index():
    return rx.text("Nothing to see")


app = rx.App()
app.add_page(index)
