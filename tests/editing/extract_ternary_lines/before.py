import reflex as rx

ON = True


def index():
    return rx.vstack(
        rx.text("on")
        if ON
        else rx.text("off"),
    )
