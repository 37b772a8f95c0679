import reflex as rx


def index():
    return rx.form(
        rx.vstack(
            rx.input(name="input", placeholder="Name"),
            rx.button("Button"),
        ),
    )
