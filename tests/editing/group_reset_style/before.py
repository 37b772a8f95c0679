import reflex as rx


def index():
    return rx.vstack(
        rx.text("a", width="1em"),
        rx.heading("b", color="red", width="2em"),
    )
