import reflex as rx

ON = True


def light():
    return (
        rx.text("on")
        if ON
        else rx.text("off")
    )


def index():
    return rx.vstack(
        light(),
    )
