import reflex as rx


def helper():
    return rx.text("b")


@rx.page(route="/")
def index():
    return rx.text("a")


app = rx.App()
