import reflex as rx


def notes():
    return rx.markdown(
        """
# Title

  text
"""
    )


def index():
    return rx.vstack(
        rx.box(
            notes(),
        ),
    )
