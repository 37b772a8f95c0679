import reflex as rx


def row(text: str, big: bool = False) -> rx.Component:
    return rx.text(text, size="6" if big else "2")


def framed(title: str, count: int, *children, color="red", **props):
    return rx.card(
        row("text"),
        rx.heading(title),
        rx.text(count),
        *children,
        background=color,
        **props,
    )
