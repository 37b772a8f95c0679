import reflex as rx


def index():
    return rx.box(
        "a",
        style={
            # so far
        },
    )
