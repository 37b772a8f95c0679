"""Figures, and what is done to them."""

import plotly.graph_objects as go
import reflex as rx


def bars(*heights):
    figure = go.Figure(data=[go.Bar(x=["a", "b", "c"], y=list(heights))])
    figure.update_layout(title="Bars", width=400, height=300, margin={"l": 40, "r": 20, "t": 40, "b": 40})
    return figure


class Plot(rx.State):
    figure: go.Figure = bars(3, 1, 2)
    clicked: list[str] = []
    hovered: list[str] = []
    left: int = 0
    laid_out: int = 0
    drawn: int = 0
    title: str = "From the state"

    @rx.event
    def click(self, points: list[dict]):
        self.clicked = [f"{key}={points[0][key]}" for key in ("x", "y", "curveNumber", "pointNumber", "pointIndex")]

    @rx.event
    def hover(self, points: list[dict]):
        self.hovered.append(f"{points[0]['x']}{points[0]['y']} {'bbox' in points[0]}")

    @rx.event
    def leave(self, points: list[dict]):
        self.left += len(points)

    @rx.event
    def lay_out(self):
        self.laid_out += 1

    @rx.event
    def draw(self):
        self.drawn += 1

    @rx.event
    def change(self):
        self.figure = bars(1, 1)
        self.title = "Changed"


def index():
    return rx.vstack(
        rx.text(Plot.clicked.join(" "), id="clicked"),
        rx.text(Plot.hovered.join(","), id="hovered"),
        rx.text(Plot.left, id="left"),
        rx.cond(Plot.laid_out > 0, rx.text("laid out", id="laid-out")),
        rx.cond(Plot.drawn > 0, rx.text("drawn", id="drawn")),
        rx.button("change", on_click=Plot.change),
        rx.plotly(
            data=Plot.figure,
            on_click=Plot.click,
            on_hover=Plot.hover,
            on_unhover=Plot.leave,
            on_relayout=Plot.lay_out,
            on_after_plot=Plot.draw,
        ),
        rx.plotly(
            data=bars(5, 6, 7),
            layout={"title": {"text": Plot.title}, "paper_bgcolor": "rgb(1, 2, 3)"},
            config={"displayModeBar": False, "staticPlot": True},
        ),
        rx.box(
            rx.plotly(data=go.Figure(data=[go.Scatter(x=[1, 2], y=[3, 4])]), use_resize_handler=True, width="100%", height="200px"),
            width="600px",
            id="place",
        ),
    )


app = rx.App()
app.add_page(index)
