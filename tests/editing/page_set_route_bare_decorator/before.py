import reflex as rx


@rx.page
def index():
    return rx.text("a")


app = rx.App()
