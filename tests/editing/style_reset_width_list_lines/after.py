import reflex as rx


def index():
    return rx.box(
        padding=[
            "1em",
            "2em",
        ],
    )
