import reflex as rx


def title(text: str, size="5") -> rx.Component:
    return rx.heading(f"<{text}>", size=size)


def index() -> rx.Component:
    return rx.vstack(
        title("Home"),
        rx.text("a"),
    )
