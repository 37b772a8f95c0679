import reflex as rx


def index():
    return rx.box(
        style={
            "width": "100%",
            "padding": "1em",
        },
    )
