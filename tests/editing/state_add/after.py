import reflex as rx


class TodoState(rx.State):
    pass


def index() -> rx.Component:
    return rx.text("a")


app = rx.App()
app.add_page(index)
