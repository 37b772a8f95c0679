import reflex as rx


def index() -> rx.Component:
    return rx.container(
        rx.vstack(
            rx.heading("Hello", size="8"),
            rx.text("This page is all yours."),
        ),
    )


app = rx.App()
app.add_page(index, title="Hello")
