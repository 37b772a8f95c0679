import reflex as rx


def title(text: str, size="5") -> rx.Component:
    return rx.heading(text, size=size)


def index() -> rx.Component:
    return rx.vstack(
        rx.heading("Home", size="5"),
        title("b", size="2"),
    )
