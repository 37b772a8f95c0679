"""A database that is not as it should be."""

import sqlite3

import sqlmodel

import reflex as rx


class Todo(rx.Model, table=True):
    text: str


class Todos(rx.State):
    count: int = 0
    alive: int = 0

    @rx.event
    def add(self):
        with rx.session() as session:
            session.add(Todo(text="x"))
            session.commit()
            self.count = len(session.exec(sqlmodel.select(Todo)).all())

    @rx.event
    def create(self):
        with rx.session() as session:
            rx.Model.metadata.create_all(session.get_bind())

    @rx.event
    def lock(self):
        global locked
        locked = sqlite3.connect("reflex.db", check_same_thread=False)
        locked.execute("BEGIN EXCLUSIVE")

    @rx.event
    def unlock(self):
        locked.rollback()
        locked.close()

    @rx.event
    def live(self):
        self.alive += 1


def index():
    return rx.vstack(
        rx.text(Todos.count, id="count"),
        rx.text(Todos.alive, id="alive"),
        *[rx.button(name, on_click=getattr(Todos, name)) for name in ("add", "create", "lock", "unlock", "live")],
    )


app = rx.App()
app.add_page(index)
