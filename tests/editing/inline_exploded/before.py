import reflex as rx


def footer():
    return rx.hstack(
        rx.text("b"),  # beside
        # above
        rx.text("c"),
        spacing="2",
    )


def index():
    return rx.vstack(
        rx.text("a"),
        # at the bottom
        footer(),
        spacing="3",
    )
