"""Defaults are copied for each session."""

import reflex as rx


class Shop(rx.State):
    basket: list[dict[str, int]] = [{"apple": 1}]
    _seen: list[str] = []

    @rx.event
    def add(self):
        self.basket[0]["apple"] += 1
        self.basket.append({"pear": len(self._seen)})
        self._seen.append("pear")


def index():
    return rx.vstack(rx.text(Shop.basket.to_string(), id="basket"), rx.button("add", on_click=Shop.add))


app = rx.App()
app.add_page(index)
