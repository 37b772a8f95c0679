"""Without a 404 page of one's own."""

import reflex as rx


def index():
    return rx.text("home", id="home")


app = rx.App()
app.add_page(index)
