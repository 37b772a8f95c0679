"""Ten thousand rows: a foreach, a data table and a data editor, with an input beside."""

import reflex as rx

COUNT = 10_000


class State(rx.State):
    rows: list[dict] = [{"id": i, "name": f"row {i}", "done": False, "tags": ["a", "b"]} for i in range(COUNT)]
    cells: list[list] = [[i, f"cell {i}"] for i in range(COUNT)]
    unit: str = "km"
    typed: str = ""

    @rx.event
    def toggle(self, i: int):
        self.rows[i]["done"] = not self.rows[i]["done"]

    @rx.event
    def add_tag(self):
        self.rows[3]["tags"].append("c")

    @rx.event
    def append(self):
        self.rows.append({"id": len(self.rows), "name": "the last", "done": True, "tags": []})

    @rx.event
    def remove(self):
        self.rows.pop(0)

    @rx.event
    def rename_unit(self):
        self.unit = "miles"

    @rx.event
    def type(self, text: str):
        self.typed = text


def row(item, index):
    return rx.el.tr(
        rx.el.td(item["name"]),
        rx.el.td(rx.el.button(rx.cond(item["done"], "done", "open"), on_click=State.toggle(index))),
        rx.el.td(rx.foreach(item["tags"].to(list[str]), lambda tag: rx.el.i(tag, item["id"]))),
        rx.el.td(index, " ", State.unit),
        custom_attrs={"data-drawn": rx.Var("(window.drawn = (window.drawn ?? 0) + 1)")},
    )


def table():
    return rx.el.table(rx.el.tbody(rx.foreach(State.rows, row)))


@rx.page("/")
def index():
    return rx.box(
        rx.input(id="typed", value=State.typed, on_change=State.type),
        rx.text(State.typed, id="said"),
        rx.button("tag", id="tag", on_click=State.add_tag),
        rx.button("append", id="append", on_click=State.append),
        rx.button("remove", id="remove", on_click=State.remove),
        rx.button("unit", id="unit", on_click=State.rename_unit),
        table(),
    )


@rx.page("/grids")
def grids():
    return rx.box(
        rx.input(id="typed", value=State.typed, on_change=State.type),
        rx.text(State.typed, id="said"),
        rx.data_editor(columns=[{"title": "Id", "type": "int"}, {"title": "Name", "type": "str"}], data=State.cells, height="300px"),
        rx.data_table(data=State.cells, columns=["Id", "Name"], pagination=True, search=True, sort=True),
    )


app = rx.App()
