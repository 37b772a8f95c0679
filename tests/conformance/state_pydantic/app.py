"""Pydantic models as vars."""

from pydantic import BaseModel

import reflex as rx


class Tag(BaseModel):
    name: str
    weight: float = 1.0


class Note(BaseModel):
    title: str = "untitled"
    tags: list[Tag] = []


class Notes(rx.State):
    note: Note = Note(title="first", tags=[Tag(name="a")])
    archive: list[Note] = []
    got: str = ""

    @rx.event
    def change(self):
        self.note.title = "second"
        self.note.tags.append(Tag(name="b", weight=0.5))
        self.note.tags[0].weight = 2

    @rx.event
    def keep(self, note: Note):
        self.got = f"{type(note).__name__} {note.tags[0].name}"
        self.archive.append(note)


def index():
    return rx.vstack(
        rx.text(Notes.note.title, id="title"),
        rx.text(rx.foreach(Notes.note.tags, lambda tag: rx.text.span(f"{tag.name}:{tag.weight};")), id="tags"),
        rx.text(Notes.archive.length(), id="kept"),
        rx.text(Notes.got, id="got"),
        rx.button("change", on_click=Notes.change),
        rx.button("keep", on_click=Notes.keep(Notes.note)),
    )


app = rx.App()
app.add_page(index)
