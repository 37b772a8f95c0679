# Line chart
# A line over a list of points; give it a var of your state.
rx.recharts.line_chart(
    rx.recharts.line(data_key="value", stroke=rx.color("accent", 9)),
    rx.recharts.x_axis(data_key="name"),
    rx.recharts.y_axis(),
    rx.recharts.graphing_tooltip(),
    data=[
        {"name": "Mon", "value": 12},
        {"name": "Tue", "value": 19},
        {"name": "Wed", "value": 8},
    ],
    width="100%",
    height=240,
)
