import reflex as rx

common = {"color": "red"}


def index():
    return rx.box("a", width="50%", padding="1em", **common)
