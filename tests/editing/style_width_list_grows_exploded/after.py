import reflex as rx


def index():
    return rx.box(
        "a",
        padding=[
            "1em",  # phone
            "2em",
            "4em",
        ],
    )
