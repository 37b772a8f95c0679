"""Dataclasses as vars."""

from dataclasses import dataclass, field

import reflex as rx


@dataclass
class Address:
    city: str = "Paris"
    lines: list[str] = field(default_factory=list)


@dataclass
class Person:
    name: str
    age: int = 0
    address: Address = field(default_factory=Address)


class People(rx.State):
    boss: Person = Person("Ada", 36)
    team: list[Person] = [Person("Bob"), Person("Cid", 7)]
    kind: str = ""

    @rx.event
    def change(self):
        self.boss.age += 1
        self.boss.address.city = "Rome"
        self.boss.address.lines.append("Via Appia 1")
        for person in self.team:
            person.age += 10
        self.team[1].address = Address("Oslo")

    @rx.event
    def hire(self, person: Person):
        self.kind = f"{type(person).__name__} {person.age + 1}"
        self.team.append(person)


def row(person: Person):
    return rx.hstack(
        rx.text(f"{person.name} {person.age} {person.address.city}", class_name="row"),
        rx.button(f"copy {person.name}", on_click=People.hire(person)),
    )


def index():
    return rx.vstack(
        rx.text(People.boss.name, " ", People.boss.age, " ", People.boss.address.city, id="boss"),
        rx.text(People.boss.address.lines.to_string(), id="lines"),
        rx.vstack(rx.foreach(People.team, row), id="team"),
        rx.text(People.kind, id="kind"),
        rx.button("change", on_click=People.change),
        rx.button("hire", on_click=People.hire({"name": "Eve", "age": 30, "address": {"city": "Bern", "lines": []}})),
    )


app = rx.App()
app.add_page(index)
