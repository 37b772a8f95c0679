import reflex as rx


def index():
    return rx.box(
        "a",
        style={
            # nothing else is needed here
            "padding": "1em",
            # so far
        },
    )
