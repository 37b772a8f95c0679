"""Rows of a database, asked for without blocking."""

from typing import Optional

import sqlmodel

import reflex as rx


class Note(sqlmodel.SQLModel, table=True):
    id: Optional[int] = sqlmodel.Field(default=None, primary_key=True)
    text: str


class Notes(rx.State):
    texts: list[str] = []

    @rx.event
    async def add(self):
        async with rx.asession() as session:
            session.add(Note(text=f"note {len(self.texts)}"))
            await session.commit()
            notes = (await session.execute(sqlmodel.select(Note))).scalars().all()
            self.texts = [note.text for note in notes]


def index():
    return rx.vstack(rx.text(Notes.texts.to_string(), id="texts"), rx.button("add", on_click=Notes.add))


with rx.session() as session:
    sqlmodel.SQLModel.metadata.create_all(session.get_bind())

app = rx.App()
app.add_page(index)
