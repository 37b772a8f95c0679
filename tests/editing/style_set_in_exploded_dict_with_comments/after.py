import reflex as rx


def index():
    return rx.box(
        "a",
        style={
            # as wide as it gets
            "width": "100%",  # of the page
            "color": "red",
            "padding": "1em"
        },
    )
