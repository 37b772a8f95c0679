import reflex as rx


def card(title: str, size: int = 2, *children, color="red", **props) -> rx.Component:
    return rx.card(rx.badge(title, color_scheme=color, size=str(size), **props), *children)
