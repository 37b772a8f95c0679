import reflex as rx


def index():
    return rx.button("Go", style={"&:hover": {"color": "blue", "opacity": 0.5}})
