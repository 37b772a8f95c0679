"""Files of the app."""

import reflex as rx


def index():
    return rx.vstack(
        rx.image(src="/dot.svg", id="image", width="20px"),
        rx.el.a("data", href="/data/words.txt", id="data"),
    )


app = rx.App()
app.add_page(index)
