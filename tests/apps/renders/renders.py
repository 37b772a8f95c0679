"""A page whose sections say in the browser that they are rendered: rendered(name), where there is such a function.

Each section is large enough to be a fragment of its own.
"""

import reflex as rx


class Basket(rx.State):
    items: list[str] = ["apple", "pear"]
    unseen: int = 0

    @rx.event
    def add(self):
        self.items.append("plum")

    @rx.event
    def touch_unseen(self):
        self.unseen += 1


class Counter(rx.State):
    count: int = 0
    name: str = "nobody"

    @rx.event
    def increment(self):
        self.count += 1

    @rx.event
    def keep(self):
        self.count = self.count

    @rx.event
    def rename(self):
        self.name = "somebody"

    @rx.var
    def parity(self) -> str:
        return "odd" if self.count % 2 else "even"


def section(name: str, *children: rx.Component) -> rx.Component:
    return rx.box(
        *[rx.text(f"{name} {line}") for line in range(60)],
        rx.box(*children, custom_attrs={"data-render": rx.Var(f'(globalThis.rendered?.("{name}"), "")')}),
    )


def index() -> rx.Component:
    return rx.vstack(
        rx.button("increment", on_click=Counter.increment),
        rx.button("keep", on_click=Counter.keep),
        rx.button("rename", on_click=Counter.rename),
        rx.button("add", on_click=Basket.add),
        rx.button("unseen", on_click=Basket.touch_unseen),
        section("static"),
        section("count", rx.text(Counter.count, id="count")),
        section("parity", rx.text(Counter.parity)),
        section("name", rx.text("I am ", rx.text.strong(Counter.name, id="name"))),
        section("condition", rx.cond(Counter.count > 2, rx.text("many", id="many"), rx.text("few"))),
        section("list", rx.foreach(Basket.items, rx.text)),
        section("length", rx.text("There are ", Basket.items.length(), id="length")),
        section("path", rx.text(rx.State.router.page.path)),
        section(
            "around",
            rx.text(Counter.count),
            section("inside"),
        ),
    )


app = rx.App()
app.add_page(index)
