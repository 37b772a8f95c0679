from typing import Any

import reflex as rx

from ..example import Family

family = Family("HTML forms", "text-cursor-input", "The controls of HTML itself: they look as the browser draws them, and as the styles say.")

FIELD = {
    "padding": "0.4rem 0.6rem",
    "border": "1px solid var(--gray-a7)",
    "border_radius": "var(--radius-2)",
    "background": "var(--color-surface)",
    "width": "100%",
}


class Order(rx.State):
    sent: dict[str, Any] = {}

    @rx.event
    def send(self, form: dict[str, Any]):
        self.sent = form


@family.example("A form", "rx.el", uses=(Order,))
def form() -> rx.Component:
    return rx.el.form(
        rx.el.fieldset(
            rx.el.legend("Order", font_weight="600", padding_x="0.4rem"),
            rx.el.label("Name", rx.el.input(name="name", placeholder="Ada", required=True, style=FIELD)),
            rx.el.label(
                "Tea",
                rx.el.select(
                    rx.el.optgroup(
                        rx.el.option("Assam", value="assam"),
                        rx.el.option("Keemun", value="keemun"),
                        label="Black",
                    ),
                    rx.el.optgroup(
                        rx.el.option("Sencha", value="sencha"),
                        label="Green",
                    ),
                    name="tea",
                    default_value="keemun",
                    style=FIELD,
                ),
            ),
            rx.el.label("Wishes", rx.el.textarea(name="wishes", rows=2, style=FIELD)),
            rx.el.button(
                "Send",
                type="submit",
                justify_self="start",
                padding="0.4rem 1rem",
                border_radius="var(--radius-2)",
                background="var(--accent-9)",
                color="var(--accent-contrast)",
                cursor="pointer",
                _hover={"background": "var(--accent-10)"},
            ),
            display="grid",
            gap="0.75rem",
            padding="1rem",
            border="1px solid var(--gray-a5)",
            border_radius="var(--radius-3)",
        ),
        rx.cond(
            Order.sent,
            rx.el.p(f"{Order.sent['name']} gets {Order.sent['tea']}.", id="order", margin_top="0.75rem"),
        ),
        on_submit=Order.send,
        reset_on_submit=True,
        max_width="24rem",
    )


@family.example("Kinds of inputs", "rx.el")
def kinds() -> rx.Component:
    examples = {
        "text": rx.el.input(type="text", default_value="Text", auto_complete="off", style=FIELD),
        "password": rx.el.input(type="password", default_value="secret", auto_complete="new-password", style=FIELD),
        "email": rx.el.input(type="email", placeholder="ada@example.org", auto_complete="off", style=FIELD),
        "url": rx.el.input(type="url", placeholder="https://…", auto_complete="off", style=FIELD),
        "tel": rx.el.input(type="tel", placeholder="+49 …", auto_complete="off", style=FIELD),
        "search": rx.el.input(type="search", placeholder="Search", auto_complete="off", style=FIELD),
        "number": rx.el.input(type="number", default_value=3, min=0, max=10, auto_complete="off", style=FIELD),
        "date": rx.el.input(type="date", default_value="2024-03-05", auto_complete="off", style=FIELD),
        "time": rx.el.input(type="time", default_value="14:30", auto_complete="off", style=FIELD),
        "datetime-local": rx.el.input(type="datetime-local", default_value="2024-03-05T14:30", auto_complete="off", style=FIELD),
        "month": rx.el.input(type="month", default_value="2024-03", auto_complete="off", style=FIELD),
        "week": rx.el.input(type="week", default_value="2024-W10", auto_complete="off", style=FIELD),
    }
    return rx.el.form(
        *[
            rx.el.label(
                rx.el.span(kind, font_size="0.8rem", color="var(--gray-11)"),
                field,
                display="grid",
                gap="0.25rem",
            )
            for kind, field in examples.items()
        ],
        display="grid",
        grid_template_columns="repeat(auto-fill, minmax(15rem, 1fr))",
        gap="0.9rem",
    )


@family.example("Boxes, buttons, colours and files", "rx.el")
def choices() -> rx.Component:
    row = {"display": "flex", "align_items": "center", "gap": "0.5rem"}
    return rx.el.div(
        rx.el.label(rx.el.input(type="checkbox", default_checked=True), "Checkbox", style=row),
        rx.el.label(rx.el.input(type="radio", name="size", value="s", default_checked=True), "Small", style=row),
        rx.el.label(rx.el.input(type="radio", name="size", value="l"), "Large", style=row),
        rx.el.label(rx.el.input(type="color", default_value="#3e63dd"), "Colour", style=row),
        rx.el.label("Range", rx.el.input(type="range", min=0, max=100, default_value=40), style=row),
        rx.el.input(type="file", accept=".txt"),
        display="flex",
        flex_wrap="wrap",
        align_items="center",
        gap="1.25rem",
    )


class Volume(rx.State):
    level: int = 40

    @rx.event
    def change(self, level: float):
        self.level = int(level)


@family.example("Values that show", "rx.el", uses=(Volume,))
def values() -> rx.Component:
    return rx.el.div(
        rx.el.label("Volume", html_for="volume"),
        rx.el.input(id="volume", type="range", min=0, max=100, value=Volume.level, on_change=Volume.change, accent_color="var(--accent-9)"),
        rx.el.output(f"{Volume.level} %", html_for="volume", id="volume-shown", font_weight="600"),
        rx.el.label("Progress", html_for="done"),
        rx.el.progress(
            id="done",
            value=Volume.level,
            max=100,
            style={
                "&::-webkit-progress-bar": {"background": "var(--gray-a4)"},
                "&::-webkit-progress-value": {"background": "var(--accent-9)"},
            },
        ),
        rx.el.span("of a task"),
        rx.el.label("Meter", html_for="used"),
        rx.el.meter(id="used", min=0, max=100, low=30, high=80, optimum=10, value=Volume.level),
        rx.el.span("green is good"),
        display="grid",
        grid_template_columns="max-content minmax(8rem, 16rem) max-content",
        align_items="center",
        gap="0.75rem 1rem",
    )


@family.example("Suggestions", "rx.el")
def suggestions() -> rx.Component:
    return rx.el.div(
        rx.el.input(list="cities", placeholder="A city", style=FIELD, max_width="16rem"),
        rx.el.datalist(
            *[rx.el.option(value=city) for city in ("Bern", "Berlin", "Bergen", "Oslo", "Rome")],
            id="cities",
        ),
    )
