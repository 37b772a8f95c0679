import reflex as rx


class State(rx.State):
    sales: list[dict] = [
        {"name": "Jan", "a": 40, "b": 24, "error": 5},
        {"name": "Feb", "a": 30, "b": 13, "error": 4},
        {"name": "Mar", "a": 20, "b": 58, "error": 3},
        {"name": "Apr", "a": 27, "b": 39, "error": 6},
        {"name": "May", "a": 18, "b": 48, "error": 2},
    ]
    shares: list[dict] = [{"name": "A", "value": 400, "fill": "#8884d8"}, {"name": "B", "value": 300, "fill": "#82ca9d"}]
    clicks: int = 0
    brushed: int = 0

    @rx.event
    def click(self):
        self.clicks += 1

    @rx.event
    def brush(self):
        self.brushed += 1

    @rx.event
    def grow(self):
        self.sales.append({"name": f"M{len(self.sales) + 1}", "a": 80, "b": 10, "error": 3})


r = rx.recharts


def box(name, chart):
    return rx.box(rx.text(name), chart, id=name, width="360px", height="240px")


@rx.page("/")
def index():
    return rx.fragment(
        rx.button("grow", on_click=State.grow, id="grow"),
        rx.text(State.clicks, id="clicks"), rx.text(State.brushed, id="brushed"),
        rx.flex(
            box("area", r.area_chart(
                r.area(data_key="a", type_="monotone", stack_id="1", is_animation_active=False), r.area(data_key="b", stack_id="1", fill="#ffc658", is_animation_active=False),
                r.x_axis(data_key="name"), r.y_axis(), r.cartesian_grid(stroke_dasharray="3 3"), r.graphing_tooltip(), r.legend(),
                data=State.sales, width="100%", height=200, margin={"top": 10, "right": 10})),
            box("bar", r.bar_chart(
                r.bar(r.label_list(data_key="a", position="top"), r.error_bar(data_key="error", width=4), data_key="a", fill=rx.color("accent", 8), on_click=State.click, is_animation_active=False, radius=[4, 4, 0, 0]),
                rx.foreach(["b"], lambda key: r.bar(data_key=key, fill="#82ca9d", is_animation_active=False)),
                r.x_axis(data_key="name", tick_line=False, custom_attrs={"fontSize": "12px"}), r.y_axis(hide=False, type_="number", domain=[0, 100]),
                r.reference_line(r.label(value="max"), y=50, stroke="red"), r.graphing_tooltip(cursor=False),
                data=State.sales, height=200)),
            box("line", r.line_chart(
                r.line(data_key="a", stroke="#8884d8", stroke_width=2, dot=False, is_animation_active=False), r.line(data_key="b", is_animation_active=False),
                r.x_axis(data_key="name"), r.y_axis(orientation="right"), r.reference_dot(x="Mar", y=20, r=6, fill="red"), r.reference_area(x1="Feb", x2="Apr", fill="#eee"),
                r.brush(data_key="name", height=24, on_change=State.brush), r.graphing_tooltip(),
                data=State.sales, height=200)),
            box("composed", r.composed_chart(
                r.area(data_key="a", is_animation_active=False), r.bar(data_key="b", bar_size=20, is_animation_active=False), r.line(data_key="error", is_animation_active=False),
                r.x_axis(data_key="name"), r.y_axis(), r.graphing_tooltip(), data=State.sales, height=200)),
            box("pie", r.pie_chart(
                r.pie(r.cell(fill="tomato"), rx.foreach(["teal"], lambda c: r.cell(fill=c)), data=State.shares, data_key="value", name_key="name", cx="50%", cy="50%", inner_radius="40%", outer_radius=80, padding_angle=2, label=True, is_animation_active=False),
                r.graphing_tooltip(), r.legend(), height=200)),
            box("radar", r.radar_chart(r.radar(data_key="a", is_animation_active=False), r.polar_grid(), r.polar_angle_axis(data_key="name"), r.polar_radius_axis(angle=90), data=State.sales, height=200)),
            box("radial", r.radial_bar_chart(r.radial_bar(data_key="value", min_angle=15, background=True, is_animation_active=False), data=State.shares, inner_radius="20%", outer_radius="90%", height=200)),
            box("scatter", r.scatter_chart(r.scatter(data=[{"x": 1, "y": 3, "z": 9}, {"x": 2, "y": 5, "z": 4}], is_animation_active=False), r.x_axis(data_key="x", type_="number"), r.y_axis(data_key="y"), r.z_axis(data_key="z"), height=200)),
            box("funnel", r.funnel_chart(r.funnel(r.label_list(position="right", data_key="name", fill="#000"), data=State.shares, data_key="value", is_animation_active=False), r.graphing_tooltip(), height=200)),
            box("treemap", r.treemap(data=[{"name": "A", "size": 40}, {"name": "B", "size": 25}], data_key="size", name_key="name", is_animation_active=False, height=200)),
            box("fixed", r.responsive_container(r.line_chart(r.line(data_key="a"), data=State.sales), width="100%", height=120)),
            wrap="wrap",
        ),
    )


@rx.page("/plain")
def plain():
    return rx.box(rx.text("No chart here", id="plain"), rx.link("charts", href="/"))


app = rx.App()
