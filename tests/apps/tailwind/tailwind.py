"""Every class of classes.json on an element of its own, and how Tailwind goes together with the rest."""

import json
from pathlib import Path

import reflex as rx

classes = json.loads(Path(__file__).with_name("classes.json").read_text())


class Looks(rx.State):
    on: bool = False
    kind: str = "bg-lime-300"

    @rx.event
    def flip(self):
        self.on = not self.on

    @rx.event
    def choose(self):
        self.kind = "bg-lime-500"


def index():
    return rx.el.div(
        rx.el.button("flip", on_click=Looks.flip, id="flip", class_name=rx.cond(Looks.on, "pt-[11px]", "pt-[13px]")),
        rx.el.button("choose", on_click=Looks.choose, id="choose", class_name=Looks.kind),
        rx.el.div(rx.el.h1("Prose"), class_name="prose", id="prose"),
        rx.el.div(class_name=["pt-[17px]", rx.cond(Looks.on, "mt-[19px]", "mt-[23px]")], id="list"),
        rx.el.div(class_name="pt-[3px]", padding_top="29px", id="styled"),
        rx.el.div(class_name="dark:pt-[31px] md:pt-[37px]", id="variant"),
        rx.el.input(placeholder="name", id="input"),
        rx.el.div(class_name="border", id="border"),
        rx.button("Radix", class_name="mt-[41px] rounded-none", id="radix"),
        rx.el.div(class_name="card", id="card"),
        # EDITS
        *[rx.el.div(rx.el.div(class_name=name, id=f"u{i}")) for i, name in enumerate(classes)],
    )


app = rx.App(stylesheets=["tailwind_card.css"])
app.add_page(index)
