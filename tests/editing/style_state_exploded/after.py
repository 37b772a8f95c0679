import reflex as rx


def index():
    return rx.button(
        "Go",
        size="2",
        _focus_visible={"outline": "2px solid"},
    )
