import reflex as rx

base = {"color": "red"}


def index():
    return rx.box("a", style={**base, "width": "50%", "color": "blue"})
