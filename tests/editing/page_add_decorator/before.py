import reflex as rx


@rx.page(route="/")
def index():
    return rx.text("a")


app = rx.App()
