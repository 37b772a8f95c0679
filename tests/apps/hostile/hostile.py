"""What a forged frame may try."""

import pathlib

import reflex as rx


class Account(rx.State):
    balance: int = 100
    _pin: str = "1234"
    lines: list[str] = []

    @rx.event
    def pay(self, amount: int, to: str = "nobody"):
        self.balance -= amount
        self.lines.append(f"{amount!r} to {to!r}")

    @rx.event
    def no_arguments(self):
        self.lines.append("called")

    def _steal(self):
        pathlib.Path("stolen").write_text(self._pin)

    @rx.event(background=True)
    async def later(self):
        async with self:
            self.lines.append("later")


class Admin(rx.State):
    opened: int = 0

    @rx.event
    def open(self, door: str):
        self.opened += 1


def index():
    return rx.vstack(
        rx.text(Account.balance, Admin.opened),
        rx.text(Account.lines.to_string()),
        rx.button("pay", on_click=Account.pay(1, "shop")),
        rx.button("none", on_click=Account.no_arguments),
        rx.button("open", on_click=Admin.open("front")),
        rx.button("later", on_click=Account.later),
    )


app = rx.App()
app.add_page(index)
