import re
from dataclasses import dataclass

import reflex as rx

from .families import FAMILIES


@dataclass
class Hit:
    name: str
    place: str
    href: str


def all_hits() -> list[Hit]:
    return [
        Hit(name, f"{family.title} · {example.title}", f"{family.route}#{example.anchor}")
        for family in FAMILIES
        for example in family.examples
        for name in example.components
    ]


class Search(rx.State):
    query: str = ""

    @rx.event
    def search(self, query: str):
        self.query = query

    @rx.event
    def clear(self):
        self.query = ""

    @rx.var
    def hits(self) -> list[Hit]:
        words = re.split(r"[\s_.]+", self.query.lower().strip())
        if not any(words):
            return []
        found = [hit for hit in all_hits() if all(word in f"{hit.name} {hit.place}".lower() for word in words)]
        # What begins with the word that was typed comes before what only has it somewhere.
        found.sort(key=lambda hit: not any(part.startswith(words[-1]) for part in hit.name.split(".")))
        return found[:30]
