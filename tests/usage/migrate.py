"""Calls rx.Model.migrate() while it is loaded."""

import reflex as rx


class Row(rx.Model, table=True):
    name: str


print("migrated:", rx.Model.migrate(autogenerate=True))


@rx.page("/")
def index():
    return rx.el.p("a page")


app = rx.App()
