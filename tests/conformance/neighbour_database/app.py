"""Rows of a database."""

import sqlalchemy
import sqlmodel

import reflex as rx


class Todo(rx.Model, table=True):
    text: str
    done: bool = False


class Todos(rx.State):
    rows: list[Todo] = []
    error: str = ""

    @rx.event
    def load(self):
        with rx.session() as session:
            self.rows = session.exec(sqlmodel.select(Todo).order_by(Todo.id)).all()

    @rx.event
    def add(self, text: str):
        with rx.session() as session:
            session.add(Todo(text=text))
            session.commit()
        return Todos.load

    @rx.event
    def toggle(self, id: int):
        with rx.session() as session:
            todo = session.get(Todo, id)
            todo.done = not todo.done
            session.add(todo)
            session.commit()
        return Todos.load

    @rx.event
    def remove(self, id: int):
        with rx.session() as session:
            session.delete(session.get(Todo, id))
            session.commit()
        return Todos.load


def row(todo: Todo):
    return rx.hstack(
        rx.text(todo.text, rx.cond(todo.done, " (done)", ""), class_name="row"),
        rx.button(f"toggle {todo.text}", on_click=Todos.toggle(todo.id)),
        rx.button(f"remove {todo.text}", on_click=Todos.remove(todo.id)),
    )


def index():
    return rx.vstack(
        rx.vstack(rx.foreach(Todos.rows, row), id="rows"),
        rx.button("add milk", on_click=Todos.add("milk")),
        rx.button("add bread", on_click=Todos.add("bread")),
    )


with rx.session() as session:
    rx.Model.metadata.create_all(session.get_bind())

app = rx.App()
app.add_page(index, on_load=Todos.load)
