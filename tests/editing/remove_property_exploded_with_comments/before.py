import reflex as rx


def index() -> rx.Component:
    return rx.button(
        "Go",
        # how large
        size="3",  # the largest
        variant="soft",
    )
