import reflex as rx


@rx.page(route="/about")
def about() -> rx.Component:
    return rx.vstack(index())


def index() -> rx.Component:
    return rx.text("a")


app = rx.App()
app.add_page(index)
