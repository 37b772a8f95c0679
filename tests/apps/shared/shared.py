import asyncio
import dataclasses
import threading

import reflex as rx

gate = threading.Event()


async def until_open():
    while not gate.is_set():
        await asyncio.sleep(0.001)


@dataclasses.dataclass
class Topic:
    name: str = ""


class Room(rx.SharedState):
    lines: list[str] = []
    count: int = 0
    topic: Topic = Topic()
    error: str = ""
    began: bool = False
    _secret: int = 0

    @rx.var
    def here(self) -> int:
        return len(self._linked_from)

    @rx.var
    def place(self) -> str:
        return self._linked_to

    @rx.var
    def secret(self) -> int:
        return self._secret

    @rx.var
    def whose(self) -> str:
        return f"{self.router.page.path} {len(self.lines)}"

    @rx.event
    async def join(self, name: str):
        room = await self._link_to(name)
        room.lines.append(f"{self.router.page.path} came")

    @rx.event
    async def join_quietly(self, name: str):
        await self._link_to(name)

    @rx.event
    async def leave(self):
        self.lines.append(f"{self.router.page.path} went")
        return await self._unlink()

    @rx.event
    def say(self, line: str):
        self.lines.append(line)
        self._secret += 1

    @rx.event
    def name_topic(self, name: str):
        self.topic.name = name

    @rx.event
    def start_anew(self):
        self.reset()

    @rx.event
    async def add_slowly(self):
        before = self.count
        self.began = True
        yield
        await until_open()
        self.count = before + 1

    @rx.event
    def add(self):
        self.count += 1

    @rx.event(background=True)
    async def work(self):
        async with self:
            before = self.count
            await until_open()
            self.count = before + 10

    @rx.event(background=True)
    async def join_from_background(self, name: str):
        async with self:
            await self._link_to(name)
            self.lines.append("background")

    @rx.event
    async def fail(self, token: str):
        try:
            await self._link_to(token)
        except Exception as error:
            self.error = f"{type(error).__name__}: {error}"

    @rx.event
    async def leave_twice(self):
        try:
            await self._unlink()
        except Exception as error:
            self.error = f"{type(error).__name__}: {error}"


class Detail(Room):
    note: str = ""

    @rx.event
    def take_note(self, note: str):
        self.note = note


class Game(rx.SharedState):
    score: int = 0

    @rx.event
    async def join(self, name: str):
        await self._link_to(name)

    @rx.event
    async def count_lines(self):
        await until_open()
        room = await self.get_state(Room)
        self.score += len(room.lines)

    @rx.event
    def win(self):
        self.score += 100


class Own(rx.State):
    mine: int = 0

    @rx.var
    async def lines(self) -> str:
        room = await self.get_state(Room)
        return f"{len(room.lines)} lines"

    @rx.event
    def open_gate(self):
        gate.set()

    @rx.event
    def close_gate(self):
        gate.clear()


def index():
    return rx.text(Room.lines.to_string(), Own.lines, Detail.note, Game.score)


app = rx.App()
app.add_page(index)
app.add_page(index, route="/a")
app.add_page(index, route="/b")
