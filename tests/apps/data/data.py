import pandas
import plotly.graph_objects as go

import reflex as rx

COLUMNS = [
    {"title": "Name", "type": "str"},
    {"title": "Age", "type": "int", "width": 80},
    {"title": "Member", "type": "bool"},
]
PEOPLE = [["Ada", 36, True], ["Grace", 45, False], ["Alan", 41, True]]


class State(rx.State):
    rows: list[list] = [list(row) for row in PEOPLE]
    many: list[list] = [[f"Row {i}", i, i % 2 == 0] for i in range(10_000)]
    frame: pandas.DataFrame = pandas.DataFrame({"city": ["Oslo", "Bern"], "people": [7, 4]})
    figure: go.Figure = go.Figure(data=[go.Bar(x=["a", "b", "c"], y=[3, 1, 2])], layout={"title": {"text": "Bars"}})
    said: str = ""

    @rx.event
    def edit(self, position: tuple[int, int], cell: dict):
        column, row = position
        self.rows[row][column] = cell["data"]
        self.said = f"{column},{row}={cell['data']}"

    @rx.event
    def click(self, position: tuple[int, int]):
        self.said = f"clicked {position[0]},{position[1]}"

    @rx.event
    def point(self, points: list[dict]):
        self.said = f"point {points[0]['x']}"

    @rx.event
    def grow(self):
        self.rows.append(["Edsger", 50, False])
        self.frame = pandas.DataFrame({"city": ["Rome"], "people": [9]})
        self.figure = go.Figure(data=[go.Bar(x=["a"], y=[5])], layout={"title": {"text": "One bar"}})


def index():
    return rx.container(
        rx.button("grow", on_click=State.grow, id="grow"),
        rx.text(State.said, id="said"),
        rx.box(rx.data_table(data=[[f"P{i:02}", i * 7 % 10] for i in range(12)], columns=["Name", "Rank"], search=True, sort=True, pagination={"limit": 5}), id="table"),
        rx.box(rx.data_table(data=State.frame), id="frame"),
        rx.box(rx.data_table(data=State.rows, columns=["Name", "Age", "Member"]), id="rows"),
        rx.box(rx.data_editor(columns=COLUMNS, data=State.rows, on_cell_edited=State.edit, height="200px"), id="editor"),
        rx.box(rx.data_editor(columns=COLUMNS, data=State.many, on_cell_clicked=State.click, row_markers="number", height="300px",
                              theme=rx.data_editor_theme(accent_color="#0a0")), id="many"),
    )


@rx.page("/plots")
def plots():
    return rx.container(
        rx.button("grow", on_click=State.grow, id="grow"),
        rx.text(State.said, id="said"),
        rx.plotly(data=State.figure, on_click=State.point, id="figure", width="100%", height="300px"),
        rx.plotly.basic(data=go.Figure(data=[go.Scatter(x=[1, 2], y=[3, 4])]), layout={"height": 200}, locale="de", id="basic"),
        rx.box(
            rx.plotly(
                data=State.figure,
                config={"displayModeBar": False},
                template={"layout": {"paper_bgcolor": "red", "font": {"color": "rgb(4, 5, 6)"}}},
                layout={"paper_bgcolor": "rgb(1, 2, 3)", "autosize": True},
                use_resize_handler=True,
                id="bare",
                width="100%",
            ),
            rx.plotly(data=State.figure, layout={"autosize": True}, use_resize_handler=False, id="still", width="100%"),
            id="sized",
            width="700px",
        ),
    )


app = rx.App()
app.add_page(index)
