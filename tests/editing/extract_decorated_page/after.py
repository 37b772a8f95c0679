import reflex as rx


def b() -> rx.Component:
    return rx.text("b")


# The first page.
@rx.page(route="/")
def index() -> rx.Component:
    return rx.vstack(rx.text("a"), b())
