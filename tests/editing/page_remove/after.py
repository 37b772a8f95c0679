import reflex as rx


def index():
    return rx.text("a")


app = rx.App()
app.add_page(index)
