import reflex as rx

widths = ["1em", "2em"]


def index():
    return rx.box("a", padding=[*widths, "1em"])
