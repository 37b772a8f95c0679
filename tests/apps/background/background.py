import asyncio
import dataclasses
import sys
import threading
import time

import reflex as rx
from reflex.state import ImmutableStateError

# Lives through a reload, as a handler that is running does.
flag = sys.__dict__.setdefault("background_flag", threading.Event())


@dataclasses.dataclass
class Parcel:
    """An argument that takes long to make."""

    text: str

    def __post_init__(self):
        while not flag.wait(0.001):
            pass


@dataclasses.dataclass
class Item:
    name: str = ""


class Other(rx.State):
    name: str = "nobody"


class Work(rx.State):
    count: int = 0
    done: bool = False
    lines: list[str] = []
    tree: dict[str, list | set] = {"rows": [{"n": 0}], "marks": {"x"}}
    items: list[Item] = [Item()]
    seen: str = ""

    @rx.event
    def note(self, text):
        self.lines.append(str(text))

    @rx.event
    def clear(self):
        self.reset()

    @rx.event
    def raise_flag(self):
        flag.set()

    @rx.event
    def lower_flag(self):
        flag.clear()

    @rx.event(background=True)
    async def count_to(self, last: int):
        for i in range(last):
            async with self:
                self.count = i + 1
        async with self:
            self.done = True

    async def _until_flag(self):
        while not flag.is_set():
            await asyncio.sleep(0.001)

    @rx.event(background=True)
    async def wait_for_flag(self):
        async with self:
            self.lines.append("waiting")
        await self._until_flag()
        async with self:
            self.lines.append("flag seen")

    @rx.event
    async def block_in_a_coroutine(self):
        self.lines.append("blocked")
        yield
        before = asyncio.current_task()
        flag.wait()
        self.seen = str(asyncio.current_task() is before)
        await asyncio.sleep(0)
        self.done = asyncio.current_task() is before

    @rx.event
    async def block_and_await(self):
        flag.wait(), await asyncio.sleep(0)  # it goes on with a call, not with a line
        self.done = True

    @rx.event
    async def block_again_and_again(self):
        """Counts how often it was not the current task afterwards."""
        task = asyncio.current_task()
        for _ in range(10):
            time.sleep(0.02)
            self.count += asyncio.current_task() is not task
            await asyncio.sleep(0)
        self.done = True

    @rx.event
    async def block_the_loop(self):
        """Blocks in one step, by Python code that never waits for anything."""
        while not flag.is_set():
            pass
        self.done = True

    @rx.event
    async def note_later(self, text):
        await asyncio.sleep(0.001)
        self.lines.append(str(text))

    @rx.event
    async def hold(self):
        await asyncio.sleep(0.05)
        self.lines.append("held")

    @rx.event(background=True)
    async def append_in_background(self, text: str):
        async with self:
            self.lines.append(text)

    @rx.event(background=True)
    async def write_outside(self):
        self.count = 1

    @rx.event(background=True)
    async def nested(self):
        async with self:
            async with self:
                pass

    @rx.event(background=True)
    async def mutate_outside(self):
        self.lines.append("never")

    @rx.event(background=True)
    async def mutate_kept_list(self):
        async with self:
            kept = self.lines
        kept.append("never")

    @rx.event(background=True)
    async def mutate_kept_dict(self):
        async with self:
            kept = self.tree["rows"][0]
        kept["n"] = 1

    @rx.event(background=True)
    async def mutate_kept_set(self):
        async with self:
            kept = self.tree["marks"]
        kept |= {"never"}

    @rx.event(background=True)
    async def mutate_kept_in_a_task_of_its_own(self):
        async with self:
            kept = self.lines

        async def change():
            kept.insert(0, "never")

        await asyncio.gather(change())

    @rx.event(background=True)
    async def mutate_kept_in_a_thread(self):
        async with self:
            kept = self.lines
        await asyncio.to_thread(kept.clear)

    @rx.event(background=True)
    async def change_kept_object(self, again: bool):
        async with self:
            kept = self.items[0]
            kept.name = "inside"
        kept.name = "outside"
        if again:
            async with self:
                self.done = True

    @rx.event(background=True)
    async def keep_an_object(self):
        async with self:
            kept = self.items[0]
        await self._until_flag()
        async with self:
            kept.name += "!"
            self.done = True

    @rx.event
    def rename(self):
        self.items[0].name = "by a handler"

    @rx.event(background=True)
    async def keep_a_list(self):
        async with self:
            kept = self.lines
        self_made = ["free"]
        self_made.append("to change")
        async with self:
            kept.extend(self_made)
        tab = self.router.session.client_token
        async with app.modify_state(tab) as state:
            (await state.get_state(Work)).lines.append("by the app")
        async with self:
            self.done = True

    @rx.event(background=True)
    async def reset_outside(self):
        self.reset()

    @rx.event
    def call_inline(self):
        return self.count_to(1)

    @rx.event(background=True)
    async def read_outside(self):
        before = self.lines
        async with self:
            self.seen = "before"
        await self._until_flag()
        text = f"{before} {self.lines} {isinstance(before, list)}"
        async with self:
            self.seen = text

    @rx.event(background=True)
    async def cancel_a_waiting_task(self):
        async def never():
            async with self:
                self.lines.append("never")

        async def entered():
            async with self:
                self.done = True

        task = asyncio.create_task(never())
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await entered()

    @rx.event(background=True)
    async def start_others(self):
        yield Work.note("from a yield")
        yield Work.note("from the return")

    @rx.event(background=True)
    async def change_other(self):
        async with self:
            other = await self.get_state(Other)
            other.name = "changed"

    @rx.event(background=True)
    async def keep_other(self):
        """Another state is to the task what its own is: its alone inside of `async with`, not to be changed outside."""
        async with self:
            other = await self.get_state(Other)
        try:
            other.name = "never"
        except ImmutableStateError:
            async with other:
                other.name = "entered"
                (await other.get_state(Work)).done = True

    async def _add_slowly(self, number):
        async with self:
            before = self.count
            await asyncio.sleep(0.001)
            self.count = before + number

    @rx.event(background=True)
    async def add_side_by_side(self):
        await asyncio.gather(*(self._add_slowly(number) for number in (1, 10, 100)))
        async with self:
            self.done = True

    @rx.event
    async def change_session(self, token: str, name: str):
        async with app.modify_state(token) as state:
            other = await state.get_state(Other)
            other.name = name

    @rx.event
    def block(self):
        self.lines.append("blocked")
        while not flag.wait(0.001):
            pass
        self.done = True

    @rx.event
    def deliver(self, parcel: Parcel, again: str):
        self.lines.append(parcel.text + again)

    @rx.event
    def block_in_python(self):
        while not flag.is_set():
            sum(range(100))
        self.done = True

    @rx.event
    def spin(self):
        while True:
            time.sleep(0.001)

    @rx.event
    async def wait_for_ever(self):
        self.lines.append("waiting")
        yield
        await asyncio.sleep(3600)

    @rx.event
    async def spin_in_a_coroutine(self):
        self.lines.append("waiting")
        yield
        while True:
            time.sleep(0.001)

    @rx.event
    def divide(self):
        self.count = 1 // 0


def index():
    return rx.text(Work.count)


app = rx.App()
app.add_page(index)
