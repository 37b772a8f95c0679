"""Tables and pictures as vars."""

import pandas
from PIL import Image

import reflex as rx


class Data(rx.State):
    frame: pandas.DataFrame = pandas.DataFrame({"name": ["a", "b"], "n": [1, 2]})
    empty: pandas.DataFrame
    picture: Image.Image = Image.new("RGB", (3, 2), "red")

    @rx.var
    def columns(self) -> list[str]:
        return list(self.frame.columns)

    @rx.var
    def rows(self) -> str:
        return f"{len(self.frame)} {len(self.empty)}"

    @rx.var
    def total(self) -> int:
        return int(self.frame["n"].sum())

    @rx.event
    def change(self):
        self.frame = pandas.DataFrame({"name": ["c"], "n": [40], "more": [True]})
        self.picture = Image.new("RGB", (5, 4), "blue")


def index():
    return rx.vstack(
        rx.text(Data.columns.to_string(), id="columns"),
        rx.text(Data.rows, id="rows"),
        rx.text(Data.total, id="total"),
        rx.image(src=Data.picture, id="picture"),
        rx.button("change", on_click=Data.change),
    )


app = rx.App()
app.add_page(index)
