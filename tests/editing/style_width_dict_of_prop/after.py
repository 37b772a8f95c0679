import reflex as rx


def index():
    return rx.grid("a", columns={"initial": "1", "md": "2", "lg": "3"})
