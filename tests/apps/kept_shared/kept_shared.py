"""A room that tabs share: it outlives the server, and so do the links of the tabs."""

import reflex as rx


class Room(rx.SharedState):
    lines: list[str] = []

    @rx.var
    def place(self) -> str:
        return self._linked_to or "nowhere"

    @rx.event
    async def join(self):
        await self._link_to("lobby")

    @rx.event
    def say(self):
        self.lines.append(str(len(self.lines) + 1))


def index():
    return rx.box(
        rx.text(Room.place, id="place"),
        rx.text(Room.lines.join(","), id="lines"),
        rx.button("join", on_click=Room.join),
        rx.button("say", on_click=Room.say),
    )


app = rx.App()
app.add_page(index)
