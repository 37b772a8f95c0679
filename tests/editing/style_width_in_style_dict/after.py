import reflex as rx


def index():
    return rx.box(style={"padding": ["1em", "2em", "3em"]})
