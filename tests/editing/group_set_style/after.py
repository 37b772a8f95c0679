import reflex as rx


def index():
    return rx.vstack(
        rx.text("a", _hover={"background": "tomato"}),
        rx.heading("b", color="red", _hover={"background": "tomato"}),
    )
