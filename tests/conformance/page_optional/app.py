"""A segment that may be missing."""

import reflex as rx


class Shop(rx.State):
    @rx.var
    def shown(self) -> str:
        return self.category or "everything"


def shop():
    return rx.vstack(
        rx.text(Shop.shown, id="shown"),
        rx.link("shoes", href="/shop/shoes", id="shoes"),
        rx.link("all", href="/shop", id="all"),
    )


app = rx.App()
app.add_page(lambda: rx.text("home", id="home"), route="/")
app.add_page(shop, route="/shop/[[category]]")
