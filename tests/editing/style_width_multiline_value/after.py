import reflex as rx


def index():
    return rx.box(
        padding=rx.breakpoints(initial=(
            "1em"
        ), md="2em"),
        width=["1em", "2em"],
    )
