import reflex as rx


def about() -> rx.Component:
    return rx.vstack(
        # one
        rx.text("1"),
        rx.box(
            rx.text("2"),
        ),  # two
        rx.text("About"),
    )
