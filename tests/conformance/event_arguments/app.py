"""What a handler gets."""

from typing import Optional

import reflex as rx


class Args(rx.State):
    said: str = "nothing"
    word: str = "w"
    rows: list[dict[str, int]] = [{"id": 7}, {"id": 8}]
    number: int = 5

    @rx.event
    def one(self, text: str):
        self.said = f"one {text}"

    @rx.event
    def two(self, first: str, second: str):
        self.said = f"two {first} {second}"

    @rx.event
    def optional(self, first: int = 1, second: Optional[str] = None):
        self.said = f"optional {first} {second}"

    @rx.event
    def upcast(self, whole: int, real: float, tags: set[str], pair: tuple[int, str], flag: bool, maybe: int | None):
        self.said = f"upcast {whole!r} {real!r} {sorted(tags)!r} {pair!r} {flag!r} {maybe!r}"

    @rx.event
    def row(self, row: dict[str, int]):
        row["id"] *= 2
        self.said = f"row {row['id']} of {self.rows[0]['id']}"


def index():
    return rx.vstack(
        rx.text(Args.said, id="said"),
        rx.button("partial", on_click=Args.two("a", "b")),
        rx.button("keywords", on_click=Args.two(second="b", first="a")),
        rx.button("var", on_click=Args.two(Args.word, Args.word + "!" + Args.number.to_string())),
        rx.button("lambda", on_click=lambda: Args.two("x", "y")),
        rx.button("optional", on_click=Args.optional(3, None)),
        rx.button("by name", on_click=Args.optional(second="x", first=4)),
        rx.button("upcast", on_click=Args.upcast("12", 3, ["b", "a", "b"], [1, "x"], True, None)),
        rx.button("list", on_click=[Args.one("first"), Args.two("then", Args.said)]),
        rx.button("row", on_click=Args.row(Args.rows[0])),
        rx.foreach(Args.rows, lambda row, i: rx.button(f"each {i}", on_click=Args.two(row["id"].to_string(), i.to_string()))),
        rx.input(on_change=Args.one, id="bare"),
        rx.input(on_change=Args.two("typed"), id="bound"),
        rx.input(on_change=lambda value: Args.two(value, value.upper()), id="traced"),
        rx.input(on_blur=lambda value: [Args.one("blurred " + value)], id="blurred"),
    )


app = rx.App()
app.add_page(index)
