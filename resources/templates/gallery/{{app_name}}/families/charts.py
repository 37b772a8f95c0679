import reflex as rx

from ..example import Family

family = Family("Charts", "chart-column", "Recharts: lines, bars, areas, circles and more, drawn from lists of dicts and following the state.")

MONTHS = [
    {"month": "Jan", "books": 42, "maps": 24, "error": 6},
    {"month": "Feb", "books": 51, "maps": 31, "error": 5},
    {"month": "Mar", "books": 38, "maps": 45, "error": 7},
    {"month": "Apr", "books": 64, "maps": 39, "error": 4},
    {"month": "May", "books": 58, "maps": 52, "error": 6},
    {"month": "Jun", "books": 79, "maps": 48, "error": 8},
]
SHARES = [
    {"name": "Novels", "value": 420, "fill": "var(--iris-9)"},
    {"name": "Poems", "value": 180, "fill": "var(--teal-9)"},
    {"name": "Plays", "value": 260, "fill": "var(--amber-9)"},
    {"name": "Essays", "value": 140, "fill": "var(--tomato-9)"},
]


class Sales(rx.State):
    months: list[dict] = MONTHS
    clicked: str = ""

    @rx.event
    def add_month(self):
        names = ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        count = len(self.months)
        if count < 12:
            self.months.append({"month": names[count - 6], "books": 30 + count * 7 % 50, "maps": 20 + count * 11 % 45, "error": 5})

    @rx.event
    def click(self):
        self.clicked = "A bar was clicked."


@family.example("Lines", "rx.recharts", uses=(Sales,))
def line_chart() -> rx.Component:
    return rx.vstack(
        rx.recharts.line_chart(
            rx.recharts.cartesian_grid(stroke_dasharray="3 3", stroke="var(--gray-a5)"),
            rx.recharts.x_axis(data_key="month"),
            rx.recharts.y_axis(),
            rx.recharts.graphing_tooltip(),
            rx.recharts.legend(),
            rx.recharts.line(data_key="books", stroke="var(--iris-9)", stroke_width=2, type_="monotone"),
            rx.recharts.line(data_key="maps", stroke="var(--teal-9)", stroke_width=2, type_="step", dot=False),
            data=Sales.months,
            height=280,
            id="line-chart",
        ),
        rx.button("Add a month", on_click=Sales.add_month, variant="soft"),
        width="100%",
    )


@family.example("Areas", "rx.recharts")
def area_chart() -> rx.Component:
    return rx.recharts.area_chart(
        rx.el.svg.defs(
            rx.el.svg.linear_gradient(
                rx.el.svg.stop(offset="5%", stop_color="var(--iris-9)", stop_opacity=0.7),
                rx.el.svg.stop(offset="95%", stop_color="var(--iris-9)", stop_opacity=0.05),
                id="chart-fade",
                x1="0",
                y1="0",
                x2="0",
                y2="1",
            ),
        ),
        rx.recharts.x_axis(data_key="month", tick_line=False, axis_line=False),
        rx.recharts.y_axis(hide=True),
        rx.recharts.graphing_tooltip(cursor=False),
        rx.recharts.area(data_key="books", stroke="var(--iris-9)", fill="url(#chart-fade)", type_="natural", stack_id="all"),
        rx.recharts.area(data_key="maps", stroke="var(--teal-9)", fill="var(--teal-a4)", type_="natural", stack_id="all"),
        data=MONTHS,
        height=240,
    )


@family.example("Bars", "rx.recharts", uses=(Sales,))
def bar_chart() -> rx.Component:
    return rx.vstack(
        rx.recharts.bar_chart(
            rx.recharts.cartesian_grid(vertical=False, stroke="var(--gray-a5)"),
            rx.recharts.x_axis(data_key="month", tick_line=False),
            rx.recharts.y_axis(width=32),
            rx.recharts.graphing_tooltip(),
            rx.recharts.bar(
                rx.recharts.error_bar(data_key="error", width=5, stroke="var(--gray-12)"),
                data_key="books",
                fill="var(--iris-9)",
                radius=[4, 4, 0, 0],
                on_click=Sales.click,
            ),
            rx.recharts.bar(
                rx.recharts.label_list(data_key="maps", position="top"),
                data_key="maps",
                fill="var(--teal-9)",
                radius=[4, 4, 0, 0],
            ),
            data=MONTHS,
            height=280,
            id="bar-chart",
        ),
        rx.text(Sales.clicked, size="2", color_scheme="gray", id="bar-said", min_height="1.25rem"),
        width="100%",
    )


@family.example("Bars that lie", "rx.recharts")
def lying_bars() -> rx.Component:
    return rx.recharts.bar_chart(
        rx.recharts.x_axis(type_="number", hide=True),
        rx.recharts.y_axis(data_key="name", type_="category", width=70, tick_line=False, axis_line=False),
        rx.recharts.bar(
            rx.recharts.label_list(data_key="value", position="right", fill="var(--gray-11)"),
            *[rx.recharts.cell(fill=share["fill"]) for share in SHARES],
            data_key="value",
            radius=4,
        ),
        data=SHARES,
        layout="vertical",
        height=200,
    )


@family.example("Several kinds in one", "rx.recharts")
def composed_chart() -> rx.Component:
    return rx.recharts.composed_chart(
        rx.recharts.x_axis(data_key="month"),
        rx.recharts.y_axis(),
        rx.recharts.y_axis(y_axis_id="right", orientation="right"),
        rx.recharts.graphing_tooltip(),
        rx.recharts.legend(),
        rx.recharts.area(data_key="maps", fill="var(--teal-a4)", stroke="var(--teal-9)"),
        rx.recharts.bar(data_key="books", bar_size=18, fill="var(--iris-9)"),
        rx.recharts.line(data_key="error", y_axis_id="right", stroke="var(--tomato-9)", type_="monotone"),
        data=MONTHS,
        height=280,
    )


@family.example("Marks in a chart", "rx.recharts")
def references() -> rx.Component:
    return rx.recharts.line_chart(
        rx.recharts.cartesian_grid(stroke="var(--gray-a4)"),
        rx.recharts.x_axis(rx.recharts.label(value="Month", position="insideBottom"), data_key="month", height=50),
        rx.recharts.y_axis(domain=[0, 100]),
        rx.recharts.reference_area(x1="Mar", x2="Apr", fill="var(--amber-a4)"),
        rx.recharts.reference_line(y=60, stroke="var(--tomato-9)", stroke_dasharray="4 4", label="Goal"),
        rx.recharts.reference_dot(x="Jun", y=79, r=7, fill="var(--grass-9)", stroke="none"),
        rx.recharts.line(data_key="books", stroke="var(--iris-9)", stroke_width=2, is_animation_active=False),
        data=MONTHS,
        margin={"top": 16, "right": 16},
        height=260,
    )


@family.example("A part of many points", "rx.recharts")
def brush() -> rx.Component:
    return rx.recharts.line_chart(
        rx.recharts.x_axis(data_key="day", min_tick_gap=40),
        rx.recharts.y_axis(width=40),
        rx.recharts.graphing_tooltip(),
        rx.recharts.line(data_key="visitors", stroke="var(--accent-9)", dot=False, is_animation_active=False),
        rx.recharts.brush(data_key="day", height=28, stroke="var(--accent-9)", fill="var(--color-panel-solid)", start_index=100, end_index=220),
        data=[{"day": f"Day {day}", "visitors": 200 + day + day * 37 % 90} for day in range(365)],
        height=260,
        id="brush-chart",
    )


@family.example("Pies and rings", "rx.recharts")
def pies() -> rx.Component:
    return rx.grid(
        rx.recharts.pie_chart(
            rx.recharts.pie(
                *[rx.recharts.cell(fill=share["fill"]) for share in SHARES],
                data=SHARES,
                data_key="value",
                name_key="name",
                outer_radius="75%",
                label=True,
            ),
            rx.recharts.graphing_tooltip(),
            rx.recharts.legend(),
            height=280,
            id="pie-chart",
        ),
        rx.recharts.pie_chart(
            rx.recharts.pie(
                data=SHARES,
                data_key="value",
                name_key="name",
                inner_radius="60%",
                outer_radius="80%",
                padding_angle=4,
                start_angle=180,
                end_angle=-180,
                stroke="none",
            ),
            rx.recharts.graphing_tooltip(),
            height=280,
        ),
        columns=rx.breakpoints(initial="1", md="2"),
        width="100%",
    )


@family.example("Around a centre", "rx.recharts")
def polar() -> rx.Component:
    return rx.grid(
        rx.recharts.radar_chart(
            rx.recharts.polar_grid(),
            rx.recharts.polar_angle_axis(data_key="month"),
            rx.recharts.polar_radius_axis(angle=90, domain=[0, 80], tick=False, axis_line=False),
            rx.recharts.radar(data_key="books", stroke="var(--iris-9)", fill="var(--iris-9)", fill_opacity=0.35),
            rx.recharts.radar(data_key="maps", stroke="var(--teal-9)", fill="var(--teal-9)", fill_opacity=0.35),
            rx.recharts.legend(),
            data=MONTHS,
            outer_radius="70%",
            height=300,
        ),
        rx.recharts.radial_bar_chart(
            rx.recharts.radial_bar(data_key="value", min_angle=15, background={"fill": "var(--gray-a3)"}),
            rx.recharts.legend(icon_type="circle"),
            data=SHARES,
            inner_radius="25%",
            outer_radius="95%",
            start_angle=90,
            end_angle=-270,
            height=300,
        ),
        columns=rx.breakpoints(initial="1", md="2"),
        width="100%",
    )


@family.example("Points", "rx.recharts")
def scatter() -> rx.Component:
    return rx.recharts.scatter_chart(
        rx.recharts.cartesian_grid(stroke="var(--gray-a4)"),
        rx.recharts.x_axis(data_key="height", type_="number", unit=" cm", domain=[150, 200], tick_margin=8),
        rx.recharts.y_axis(data_key="weight", type_="number", unit=" kg", width=60),
        rx.recharts.z_axis(data_key="age", range=[30, 300], name="age"),
        rx.recharts.graphing_tooltip(),
        rx.recharts.legend(),
        rx.recharts.scatter(
            data=[{"height": 155 + n * 3, "weight": 50 + n * 5 % 31, "age": 20 + n * 4} for n in range(12)],
            name="Group A",
            fill="var(--iris-9)",
        ),
        rx.recharts.scatter(
            data=[{"height": 160 + n * 3, "weight": 55 + n * 7 % 37, "age": 60 - n * 3} for n in range(12)],
            name="Group B",
            fill="var(--amber-9)",
            shape="diamond",
        ),
        height=300,
    )


@family.example("Funnel", "rx.recharts")
def funnel() -> rx.Component:
    return rx.recharts.funnel_chart(
        rx.recharts.funnel(
            rx.recharts.label_list(position="right", offset=28, data_key="name", fill="var(--gray-12)", stroke="none"),
            data=[
                {"name": "Visits", "value": 1000, "fill": "var(--iris-9)"},
                {"name": "Baskets", "value": 620, "fill": "var(--iris-8)"},
                {"name": "Orders", "value": 340, "fill": "var(--iris-7)"},
                {"name": "Returns", "value": 90, "fill": "var(--iris-6)"},
            ],
            data_key="value",
            is_animation_active=False,
        ),
        rx.recharts.graphing_tooltip(),
        height=260,
        margin={"right": 110},
    )


@family.example("Tree map", "rx.recharts")
def treemap() -> rx.Component:
    return rx.recharts.treemap(
        data=[
            {"name": "Fruit", "children": [{"name": "Apples", "size": 40}, {"name": "Figs", "size": 18}, {"name": "Pears", "size": 24}]},
            {"name": "Bread", "children": [{"name": "Rye", "size": 30}, {"name": "Wheat", "size": 22}]},
            {"name": "Cheese", "children": [{"name": "Goat", "size": 12}, {"name": "Cow", "size": 28}]},
        ],
        data_key="size",
        name_key="name",
        stroke="var(--color-panel-solid)",
        fill="var(--iris-9)",
        is_animation_active=False,
        height=260,
    )


@family.example("Parts that draw", "rx.recharts")
def parts() -> rx.Component:
    return rx.recharts.responsive_container(
        rx.recharts.bar_chart(
            rx.recharts.layer(
                rx.recharts.rectangle(x=70, y=10, width=180, height=150, radius=12, fill="var(--accent-a3)"),
                rx.recharts.cartesian_axis(
                    orientation="right",
                    x=262,
                    y=10,
                    width=40,
                    height=150,
                    view_box={"x": 0, "y": 0, "width": 300, "height": 160},
                ),
            ),
            rx.recharts.x_axis(data_key="month"),
            rx.recharts.y_axis(),
            rx.recharts.bar(data_key="books", fill="var(--iris-9)", is_animation_active=False),
            data=MONTHS,
        ),
        width="100%",
        height=200,
    )
