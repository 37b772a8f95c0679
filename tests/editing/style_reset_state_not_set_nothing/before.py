import reflex as rx


def index():
    return rx.button("Go", color="red")
