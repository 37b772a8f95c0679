import reflex as rx


@rx.memo
def title(text: str, size="5") -> rx.Component:
    return rx.heading(text, size=size)


def index() -> rx.Component:
    return rx.vstack(
        title("Home"),
        rx.text("a"),
    )
