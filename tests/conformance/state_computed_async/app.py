"""Computed vars that await other states, and one that expires."""

import datetime
import time

import reflex as rx


class Prices(rx.State):
    price: int = 3

    @rx.event
    def raise_price(self):
        self.price += 1


class Cart(rx.State):
    count: int = 2
    polls: int = 0

    @rx.var
    async def cost(self) -> str:
        prices = await self.get_state(Prices)
        return f"cost {self.count * prices.price}"

    @rx.var
    async def looked_up(self) -> int:
        return await self.get_var_value(Prices.price) * 100

    @rx.var(interval=datetime.timedelta(milliseconds=200))
    def now(self) -> float:
        return time.time()

    @rx.event
    async def add(self):
        self.count += 1
        yield rx.console_log(f"in the handler: {await self.cost}")

    @rx.event
    def poll(self):
        self.polls += 1


def index():
    return rx.vstack(
        rx.text(Cart.cost, id="cost"),
        rx.text(Cart.looked_up, id="looked_up"),
        rx.text(Cart.now, id="now"),
        rx.text(Cart.polls, id="polls"),
        rx.button("raise", on_click=Prices.raise_price),
        rx.button("add", on_click=Cart.add),
        rx.button("poll", on_click=Cart.poll),
    )


app = rx.App()
app.add_page(index)
