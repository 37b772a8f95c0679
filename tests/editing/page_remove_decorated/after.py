import reflex as rx


def helper():
    return rx.text("b")


app = rx.App()
