"""rx.Base, as apps of Reflex 0.6 and 0.7 use it."""

import reflex as rx


class Item(rx.Base):
    name: str
    price: float = 0.0


class Cart(rx.State):
    items: list[Item] = [Item(name="apple", price=1.5)]

    @rx.event
    def change(self):
        self.items[0].price += 1
        self.items.append(Item(name="pear"))
        self.items = self.items + [Item(**self.items[0].dict())]


def index():
    return rx.vstack(
        rx.text(rx.foreach(Cart.items, lambda item: rx.text.span(f"{item.name}:{item.price};")), id="items"),
        rx.button("change", on_click=Cart.change),
    )


app = rx.App()
app.add_page(index)
