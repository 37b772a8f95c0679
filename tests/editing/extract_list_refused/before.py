import reflex as rx


def index() -> rx.Component:
    return rx.vstack([rx.text(str(i)) for i in range(3)])
