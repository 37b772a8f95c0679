"""Catch-all segments with names of their own, as Reflex 0.7 had them."""

import reflex as rx


def docs():
    return rx.text("docs ", rx.State.path.to_string(), id="docs")


def wiki():
    return rx.text("wiki ", rx.State.words.to_string(), id="wiki")


app = rx.App()
app.add_page(lambda: rx.text("home"), route="/")
app.add_page(docs, route="/docs/[[...path]]")
app.add_page(wiki, route="/wiki/[...words]")
