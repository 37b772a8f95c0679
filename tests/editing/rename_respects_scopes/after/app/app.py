import reflex as rx


def headline(text):
    title = "x"
    return rx.heading(text, title=title)


def index():
    return rx.vstack(headline("a"), rx.foreach([1], lambda title: rx.text(title)), on_click=[title for title in "ab"])
