import reflex as rx


@rx.page(route="/home")
def index():
    return rx.text("a")


app = rx.App()
