"""A state that several tabs share."""

import reflex as rx


class Room(rx.SharedState):
    lines: list[str] = []

    @rx.event
    async def join(self, name: str):
        await self._link_to(name)

    @rx.event
    async def leave(self):
        return await self._unlink()

    @rx.event
    def say(self, line: str):
        self.lines.append(line)


class Own(rx.State):
    @rx.var
    async def count(self) -> str:
        room = await self.get_state(Room)
        return f"{len(room.lines)} lines"


def index():
    return rx.vstack(
        rx.text(Room.lines.to_string(), id="lines"),
        rx.text(Own.count, id="count"),
        rx.button("join red", on_click=Room.join("red")),
        rx.button("join blue", on_click=Room.join("blue")),
        rx.button("leave", on_click=Room.leave),
        rx.button("hello", on_click=Room.say("hello")),
        rx.button("bye", on_click=Room.say("bye")),
    )


app = rx.App()
app.add_page(index)
