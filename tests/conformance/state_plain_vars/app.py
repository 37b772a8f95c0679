"""Vars of the plain types: their defaults, what a missing default is, and how changes show."""

from typing import Literal, Optional

import reflex as rx


class Plain(rx.State):
    whole: int = 3
    real: float = 1.5
    flag: bool = True
    text: str = "hello"
    nothing: Optional[str] = None
    either: int | str = 7
    size: Literal["small", "large"] = "small"
    empty_int: int
    empty_text: str
    empty_list: list[int]
    empty_dict: dict[str, int]

    @rx.event
    def change(self):
        self.whole += 1
        self.real /= 2
        self.flag = not self.flag
        self.text = 'a "quoted" <b>text</b> & ünïcödé 🌍'
        self.nothing = "something"
        self.either = "seven"
        self.size = "large"
        self.empty_int -= 1
        self.empty_list.append(1)
        self.empty_dict["k"] = 2

    @rx.event
    def clear(self):
        self.nothing = None
        self.real = 1e21


def index():
    return rx.vstack(
        rx.text(Plain.whole, id="whole"),
        rx.text(Plain.real, id="real"),
        rx.text(rx.cond(Plain.flag, "yes", "no"), id="flag"),
        rx.text(Plain.text, id="text"),
        rx.text(rx.cond(Plain.nothing, Plain.nothing, "none"), id="nothing"),
        rx.text(Plain.either, id="either"),
        rx.text(Plain.size, id="size"),
        rx.text(Plain.empty_int, id="empty_int"),
        rx.text("[", Plain.empty_text, "]", id="empty_text"),
        rx.text(Plain.empty_list.to_string(), id="empty_list"),
        rx.text(Plain.empty_dict.to_string(), id="empty_dict"),
        rx.button("change", on_click=Plain.change),
        rx.button("clear", on_click=Plain.clear),
    )


app = rx.App()
app.add_page(index)
