import reflex as rx


def index():
    return rx.vstack(
        rx.heading(
            "a",
            size="2",
            color="red",
            high_contrast=True,
        ),
    )
