import reflex as rx


# The first page.
@rx.page(route="/")
def index() -> rx.Component:
    return rx.vstack(rx.text("a"), rx.text("b"))
