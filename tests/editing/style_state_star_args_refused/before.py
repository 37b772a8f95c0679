import reflex as rx

base = {"_hover": {"color": "red"}}


def index():
    return rx.button("Go", **base)
