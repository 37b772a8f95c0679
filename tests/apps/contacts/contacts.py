"""Rows of a database: listed with their relations, added by a form, changed, deleted."""

from typing import List, Optional

import reflex as rx
from sqlmodel import Field, Relationship, select


class Group(rx.Model, table=True):
    name: str
    contacts: List["Contact"] = Relationship(back_populates="group")


class Contact(rx.Model, table=True):
    name: str
    email: str = Field(unique=True)
    group_id: Optional[int] = Field(default=None, foreign_key="group.id")
    group: Optional[Group] = Relationship(back_populates="contacts")


class State(rx.State):
    contacts: list[Contact] = []
    message: str = ""

    @rx.var
    def count(self) -> int:
        return len(self.contacts)

    @rx.event
    def load(self):
        with rx.session() as session:
            self.contacts = session.exec(select(Contact).order_by(Contact.name)).all()
            for contact in self.contacts:
                contact.group  # loaded, hence sent

    @rx.event
    def add(self, form: dict):
        with rx.session() as session:
            group = session.exec(select(Group).where(Group.name == form["group"])).first() or Group(name=form["group"])
            session.add(Contact(name=form["name"], email=form["email"], group=group))
            session.commit()
        return State.load

    @rx.event
    def delete(self, id: int):
        with rx.session() as session:
            session.delete(session.get(Contact, id))
            session.commit()
        return State.load

    @rx.event
    async def count_later(self):
        async with rx.asession() as session:
            rows = (await session.exec(Contact.select())).all()
        self.message = f"{len(rows)} in the database"


def index():
    return rx.vstack(
        rx.heading(State.count, id="count"),
        rx.foreach(
            State.contacts,
            lambda contact: rx.hstack(
                rx.text(contact.name, class_name="name"),
                rx.text(contact.group.name, class_name="group"),
                rx.button("delete " + contact.name, on_click=State.delete(contact.id)),
            ),
        ),
        rx.form(
            rx.input(name="name", placeholder="Name"),
            rx.input(name="email", placeholder="Email"),
            rx.input(name="group", placeholder="Group"),
            rx.button("Add", type="submit"),
            on_submit=State.add,
            reset_on_submit=True,
        ),
        rx.button("Count", on_click=State.count_later),
        rx.text(State.message, id="message"),
    )


app = rx.App()
app.add_page(index, route="/", on_load=State.load)
