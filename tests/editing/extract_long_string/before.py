import reflex as rx


def index():
    return rx.vstack(
        rx.box(
            rx.markdown(
                """
# Title

  text
"""
            ),
        ),
    )
