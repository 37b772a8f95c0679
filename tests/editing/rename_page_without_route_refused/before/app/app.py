import reflex as rx


def about():
    return rx.text("a")


app = rx.App()
app.add_page(about)
