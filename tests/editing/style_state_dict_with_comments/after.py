import reflex as rx


def index():
    return rx.button(
        "Go",
        _hover={
            # loud
            "color": "red",  # indeed
            "opacity": "0.8",
        },
    )
