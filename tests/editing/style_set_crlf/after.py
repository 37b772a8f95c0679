import reflex as rx


def index():
    return rx.box(
        style={
            "width": "50%",
            "padding": "1em",
        },
    )
