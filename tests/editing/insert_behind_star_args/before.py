import reflex as rx


def index() -> rx.Component:
    return rx.vstack(*[rx.text(x) for x in "ab"], rx.text("z"))
