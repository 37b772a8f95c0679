import reflex as rx


def index() -> rx.Component:
    return rx.text("a")


def about() -> rx.Component:
    return rx.vstack(rx.heading("About"))


app = rx.App()
app.add_page(index)
app.add_page(about, route="/about")
