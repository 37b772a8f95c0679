import reflex as rx

import app.state
from app import parts as p
from .state import State as Todos
from .parts import row as line


class Other(rx.State):
    @rx.event
    async def clear(self):
        todos = await self.get_state(Todos)
        todos.todos = []
        (await self.get_state(app.state.State)).text = ""


def about():
    return rx.vstack(
        p.row(Todos.text),
        rx.button("Add", on_click=Todos.add),
        line(app.state.State.todos),
        rx.text(Todos.count, on_click=Todos.set_text("x")),
    )
