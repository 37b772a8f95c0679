import reflex as rx


def title(text):
    title = "x"
    return rx.heading(text, title=title)


def index():
    return rx.vstack(title("a"), rx.foreach([1], lambda title: rx.text(title)), on_click=[title for title in "ab"])
