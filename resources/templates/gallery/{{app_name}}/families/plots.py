import math
from typing import Any

import reflex as rx

try:
    from plotly.graph_objects import Figure
except ImportError:
    # Vitrine draws dicts as well, so the gallery does without the package.
    Figure = dict

from ..example import Family

family = Family("Plots", "chart-scatter", "Plotly's figures: lines, statistics, finance, space. Each bundle is loaded by the pages that need it.")

# The colours of the page are those of the plot, in light and dark.
PLAIN = {
    "paper_bgcolor": "rgba(0,0,0,0)",
    "plot_bgcolor": "rgba(0,0,0,0)",
    "font": {"color": "#80838d"},
    "xaxis": {"gridcolor": "rgba(128,131,141,0.25)", "zerolinecolor": "rgba(128,131,141,0.5)"},
    "yaxis": {"gridcolor": "rgba(128,131,141,0.25)", "zerolinecolor": "rgba(128,131,141,0.5)"},
    "margin": {"l": 45, "r": 15, "t": 40, "b": 40},
}


class Plots(rx.State):
    said: str = "Move over the bars, click one, or drag in the plot."

    @rx.event
    def hover(self, points: list[dict[str, Any]]):
        self.said = f"Over {points[0]['x']}: {points[0]['y']}"

    @rx.event
    def click(self, points: list[dict[str, Any]]):
        self.said = f"{points[0]['x']} was clicked."

    @rx.event
    def relayout(self):
        self.said = "The axes have changed."


@family.example("A figure and its events", "rx.plotly", uses=(Plots,))
def bars() -> rx.Component:
    return rx.vstack(
        rx.plotly(
            data=Figure({
                "data": [{"type": "bar", "x": ["Tea", "Coffee", "Cocoa"], "y": [7, 12, 4], "marker": {"color": "#5b5bd6"}}],
                "layout": {"title": {"text": "Cups a day"}, **PLAIN},
            }),
            on_hover=Plots.hover,
            on_click=Plots.click,
            on_relayout=Plots.relayout,
            width="100%",
            height="300px",
            id="cups",
        ),
        rx.text(Plots.said, size="2", color_scheme="gray", id="cups-said"),
        width="100%",
    )


@family.example("Basic", "rx.plotly.basic")
def basic() -> rx.Component:
    return rx.plotly.basic(
        data=Figure({
            "data": [
                {"x": list(range(60)), "y": [math.sin(x / 6) for x in range(60)], "name": "sine"},
                {"x": list(range(60)), "y": [math.cos(x / 6) for x in range(60)], "name": "cosine", "line": {"dash": "dot"}},
            ],
        }),
        layout=PLAIN,
        config={"displayModeBar": False},
        locale="de",
        width="100%",
        height="260px",
    )


@family.example("Cartesian", "rx.plotly.cartesian")
def cartesian() -> rx.Component:
    return rx.plotly.cartesian(
        data=Figure({
            "data": [
                {
                    "type": "heatmap",
                    "z": [[math.sin(x / 3) * math.cos(y / 3) for x in range(30)] for y in range(15)],
                    "colorscale": "Viridis",
                },
            ],
            "layout": PLAIN,
        }),
        width="100%",
        height="260px",
    )


@family.example("Finance", "rx.plotly.finance")
def finance() -> rx.Component:
    days = list(range(1, 21))
    opens = [100 + n * 13 % 17 for n in days]
    closes = [100 + n * 29 % 19 for n in days]
    return rx.plotly.finance(
        data=Figure({
            "data": [
                {
                    "type": "candlestick",
                    "x": [f"2024-03-{day:02}" for day in days],
                    "open": opens,
                    "close": closes,
                    "high": [max(pair) + 3 for pair in zip(opens, closes)],
                    "low": [min(pair) - 3 for pair in zip(opens, closes)],
                },
            ],
            "layout": {**PLAIN, "xaxis": {**PLAIN["xaxis"], "rangeslider": {"visible": False}}},
        }),
        width="100%",
        height="260px",
    )


class Drawn(rx.State):
    names: rx.Field[list[str]] = rx.field(default_factory=list)

    @rx.event
    def draw(self, name: str):
        self.names.append(name)


def on_demand(name: str, plot: rx.Component) -> rx.Component:
    return rx.cond(Drawn.names.contains(name), plot, rx.button("Draw it", on_click=Drawn.draw(name), variant="soft"))


@family.example("Statistics", "rx.plotly.strict", uses=(Drawn, on_demand))
def statistics() -> rx.Component:
    plot = rx.plotly.strict(
        data=Figure({
            "data": [
                {"type": "violin", "y": [(n * 37 % 100) / 10 for n in range(80)], "name": "A", "box": {"visible": True}},
                {"type": "violin", "y": [(n * n * 13 % 80) / 10 for n in range(80)], "name": "B", "box": {"visible": True}},
            ],
            "layout": PLAIN,
        }),
        width="100%",
        height="260px",
    )
    return on_demand("strict", plot)


@family.example("In space", "rx.plotly.gl3d", uses=(Drawn, on_demand))
def in_space() -> rx.Component:
    plot = rx.plotly.gl3d(
        data=Figure({
            "data": [
                {
                    "type": "surface",
                    "z": [[math.sin(x / 3) + math.cos(y / 3) for x in range(25)] for y in range(25)],
                    "colorscale": "Viridis",
                    "showscale": False,
                },
            ],
            "layout": {**PLAIN, "margin": {"l": 0, "r": 0, "t": 0, "b": 0}},
        }),
        width="100%",
        height="320px",
    )
    return on_demand("space", plot)


@family.example("Many points", "rx.plotly.gl2d", uses=(Drawn, on_demand))
def many_points() -> rx.Component:
    plot = rx.plotly.gl2d(
        data=Figure({
            "data": [
                {
                    "type": "scattergl",
                    "mode": "markers",
                    "x": [n * 7919 % 10007 for n in range(5000)],
                    "y": [n * n % 9973 for n in range(5000)],
                    "marker": {"size": 3, "color": "#12a594"},
                },
            ],
            "layout": PLAIN,
        }),
        width="100%",
        height="260px",
    )
    return on_demand("points", plot)
