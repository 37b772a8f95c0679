import reflex as rx

import app.state
from app import parts as p
from .state import Todos2 as Todos
from .parts import row as line


class Other(rx.State):
    @rx.event
    async def clear(self):
        todos = await self.get_state(Todos)
        todos.todos = []
        (await self.get_state(app.state.Todos2)).text = ""


def about():
    return rx.vstack(p.row(Todos.text), line(app.state.Todos2.todos), rx.text(Todos.count, on_click=Todos.set_text("x")))
