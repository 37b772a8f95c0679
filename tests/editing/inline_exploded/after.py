import reflex as rx


def index():
    return rx.vstack(
        rx.text("a"),
        # at the bottom
        rx.hstack(
            rx.text("b"),  # beside
            # above
            rx.text("c"),
            spacing="2",
        ),
        spacing="3",
    )
