import reflex as rx


def index() -> rx.Component:
    return rx.text("a")


app = rx.App()
app.add_page(index)
