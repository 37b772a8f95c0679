import reflex as rx


def index():
    return rx.box(
        style={
            "width": "50%",
        },
    )
