import reflex as rx


def tag(title: str, color, size: int, props) -> rx.Component:
    return rx.badge(title, color_scheme=color, size=str(size), **props)


def card(title: str, size: int = 2, *children, color="red", **props) -> rx.Component:
    return rx.card(tag(title, color, size, props), *children)
