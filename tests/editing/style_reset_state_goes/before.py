import reflex as rx


def index():
    return rx.button("Go", _hover={"color": "red"}, size="2")
