import reflex as rx


def index() -> rx.Component:
    return rx.link("more", href="/about_us", id="more")


def about_us() -> rx.Component:
    return rx.link("one", href="/shop/7", id="one")


@rx.page("/shop/[number]")
def shop() -> rx.Component:
    return rx.text("shop")


app = rx.App()
app.add_page(index)
app.add_page(about_us, route="/about_us")
