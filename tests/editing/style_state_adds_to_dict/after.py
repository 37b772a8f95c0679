import reflex as rx


def index():
    return rx.button("Go", _hover={"color": "red", "opacity": 0.8})
