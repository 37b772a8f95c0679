import reflex as rx


@rx.page(route="/")
def index():
    return rx.text("a")


@rx.page(route="/about-us")
def about_us():
    return rx.vstack(rx.heading("About us"))


app = rx.App()
