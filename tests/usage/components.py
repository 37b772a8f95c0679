"""A page for every component that real apps use: plain, and once with each keyword that they pass, as usage.json has them.

A page shows sections with the ids "rx.button", "rx.button|", the same again, and "rx.button|size". What has no value in the tables here stops the app.
"""

import json
from pathlib import Path

import reflex as rx

USAGE = json.loads((Path(__file__).parent.parent / "usage.json").read_text())
ROWS = [{"name": name, "a": 10 * i + 5, "b": 40 - 7 * i} for i, name in enumerate(["one", "two", "three", "four"])]
OTHER_PIXEL = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


class State(rx.State):
    heard: list[str] = []

    @rx.event
    def hear(self, what: str):
        self.heard.append(what)


def chart(make, **props):
    return lambda *parts: make(*parts, data=ROWS, width=320, height=200, **props)


line_chart = chart(rx.recharts.line_chart)
bar_chart = chart(rx.recharts.bar_chart)
still = {"is_animation_active": False}


def shape(*parts):
    return rx.el.svg(*parts, width="100", height="100")


def svg_text(*parts):
    return shape(rx.el.svg.text(*parts))


def gradient(*parts):
    return shape(rx.el.svg.defs(rx.el.svg.linear_gradient(*parts)))


def table(*rows):
    return rx.el.table(rx.el.tbody(*rows))


def radix_table(*rows):
    return rx.table.root(rx.table.body(*rows))


def dialog(*parts):
    return rx.dialog.root(rx.dialog.content(rx.dialog.title("t"), rx.dialog.description("d"), *parts), open=True)


def drawer(*parts):
    return rx.drawer.root(rx.drawer.portal(rx.drawer.overlay(), rx.drawer.content(rx.drawer.title("t"), rx.drawer.description("d"), *parts)), open=True)


def item(*parts):
    return rx.accordion.root(rx.accordion.item(*parts, value="a"), default_value="a")


def menu(*parts):
    return rx.menu.root(rx.menu.trigger(rx.button("m")), rx.menu.content(*parts), open=True, modal=False)


def popover(*parts):
    return rx.popover.root(rx.popover.trigger(rx.button("p")), rx.popover.content(*parts), open=True)


def select(*parts):
    return rx.select.root(rx.select.trigger(placeholder="choose"), rx.select.content(*parts))


def tabs(*parts):
    return rx.tabs.root(rx.tabs.list(rx.tabs.trigger("a", value="a")), *parts, default_value="a")


#: What a component is called with, so that it shows itself: arguments, and keywords.
PLAIN = {
    "rx.accordion.content": (["text"], {}),
    "rx.accordion.item": ([], {"header": "head", "content": "content", "value": "a"}),
    "rx.accordion.root": ([rx.accordion.item(header="head", content="content", value="a")], {}),
    "rx.auto_scroll": (["text"], {}),
    "rx.avatar": ([], {"fallback": "A"}),
    "rx.checkbox": (["text"], {}),
    "rx.code_block": (["a = 1\nb = 2"], {}),
    "rx.clipboard": (["text"], {}),
    "rx.container": ([rx.vstack("text")], {}),
    "rx.data_list.root": ([rx.data_list.item(rx.data_list.label("l"), rx.data_list.value("v"))], {}),
    "rx.data_table": ([], {"data": [["x", 1], ["y", 2]], "columns": ["a", "b"]}),
    "rx.dialog.content": ([rx.dialog.title("t"), rx.dialog.description("d")], {}),
    "rx.dialog.root": ([rx.dialog.trigger(rx.button("open")), rx.dialog.content(rx.dialog.title("t"), rx.dialog.description("d"))], {}),
    "rx.dialog.trigger": ([rx.button("open")], {}),
    "rx.dialog.close": ([rx.button("close")], {}),
    "rx.drawer.close": ([rx.button("close")], {}),
    "rx.drawer.content": ([rx.drawer.title("t"), rx.drawer.description("d")], {}),
    "rx.drawer.portal": ([rx.drawer.content(rx.drawer.title("t"), rx.drawer.description("d"))], {}),
    "rx.drawer.root": ([rx.drawer.portal(rx.drawer.content(rx.drawer.title("t"), rx.drawer.description("d")))], {}),
    "rx.drawer.trigger": ([rx.button("open")], {}),
    "rx.el.dialog": (["text"], {}),
    "rx.el.form": ([rx.el.input(name="word"), rx.el.button("send", type="submit")], {"on_submit": State.hear("sent")}),
    "rx.el.select": ([rx.el.option("a", value="a"), rx.el.option("b", value="b")], {}),
    "rx.el.tr": ([rx.el.td("cell")], {}),
    "rx.form": ([rx.el.input(name="word"), rx.el.button("send", type="submit")], {"on_submit": State.hear("sent")}),
    "rx.form.control": ([rx.input()], {"as_child": True}),
    "rx.form.field": ([rx.form.label("l")], {"name": "word"}),
    "rx.form.message": (["wrong"], {"name": "word", "force_match": True}),
    "rx.form.root": ([rx.el.input(name="word"), rx.el.button("send", type="submit")], {"on_submit": State.hear("sent")}),
    "rx.form.submit": ([rx.el.span("send")], {}),
    "rx.grid": ([rx.text("a"), rx.text("b"), rx.text("c")], {}),
    "rx.icon": (["check"], {}),
    "rx.icon_button": ([rx.icon("check")], {}),
    "rx.image": ([], {"src": PIXEL}),
    "rx.el.img": ([], {"src": PIXEL}),
    "rx.input": ([], {}),
    "rx.markdown": (["some *text* and `code`"], {}),
    "rx.menu.root": ([rx.menu.trigger(rx.button("m")), rx.menu.content(rx.menu.item("i"))], {}),
    "rx.menu.trigger": ([rx.button("m")], {}),
    "rx.moment": (["2024-03-05T12:00:00"], {}),
    "rx.plotly": ([], {"data": {"data": [{"x": [1, 2], "y": [3, 4], "type": "bar"}], "layout": {}}}),
    "rx.popover.close": ([rx.button("close")], {}),
    "rx.popover.root": ([rx.popover.trigger(rx.button("p")), rx.popover.content("text")], {}),
    "rx.popover.trigger": ([rx.button("p")], {}),
    "rx.radio": ([["a", "b"]], {}),
    "rx.radio.item": ([], {"value": "a"}),
    "rx.radio.root": ([rx.radio.item(value="a")], {}),
    "rx.recharts.area": ([], {"data_key": "a", **still}),
    "rx.recharts.area_chart": ([rx.recharts.area(data_key="a", **still)], {"data": ROWS, "width": 320, "height": 200}),
    "rx.recharts.bar": ([], {"data_key": "a", **still}),
    "rx.recharts.bar_chart": ([rx.recharts.bar(data_key="a", **still)], {"data": ROWS, "width": 320, "height": 200}),
    "rx.recharts.composed_chart": ([rx.recharts.line(data_key="a", **still)], {"data": ROWS, "width": 320, "height": 200}),
    "rx.recharts.error_bar": ([], {"data_key": "b"}),
    "rx.recharts.label": ([], {"value": "name"}),
    "rx.recharts.line": ([], {"data_key": "a", **still}),
    "rx.recharts.line_chart": ([rx.recharts.line(data_key="a", **still)], {"data": ROWS, "width": 320, "height": 200}),
    "rx.recharts.pie": ([], {"data": ROWS, "data_key": "a", **still}),
    "rx.recharts.pie_chart": ([rx.recharts.pie(data=ROWS, data_key="a", **still)], {"width": 320, "height": 200}),
    "rx.recharts.radar": ([], {"data_key": "a", **still}),
    "rx.recharts.radar_chart": ([rx.recharts.radar(data_key="a", **still)], {"data": ROWS, "width": 320, "height": 200}),
    "rx.recharts.reference_area": ([], {"x1": "one", "x2": "two", "y1": 5, "y2": 30}),
    "rx.recharts.reference_dot": ([], {"x": "two", "y": 20, "r": 5}),
    "rx.recharts.reference_line": ([], {"y": 20}),
    "rx.recharts.responsive_container": ([line_chart(rx.recharts.line(data_key="a", **still))], {"height": 210, "width": "100%"}),
    "rx.recharts.x_axis": ([], {"data_key": "name"}),
    "rx.scroll_area": ([rx.box("text", height="300px")], {"height": "100px"}),
    "rx.segmented_control.item": ([], {"value": "a"}),
    "rx.segmented_control.root": ([rx.segmented_control.item("a", value="a"), rx.segmented_control.item("b", value="b")], {}),
    "rx.select": ([["a", "b"]], {}),
    "rx.select.content": ([rx.select.item("a", value="a")], {}),
    "rx.select.item": ([], {"value": "a"}),
    "rx.select.root": ([rx.select.trigger(placeholder="choose"), rx.select.content(rx.select.item("a", value="a"), rx.select.item("word", value="word"))], {}),
    "rx.skeleton": ([rx.text("text")], {}),
    "rx.slider": ([], {"default_value": 40}),
    "rx.table.root": ([rx.table.body(rx.table.row(rx.table.cell("c")))], {}),
    "rx.tabs.content": (["text"], {"value": "a"}),
    "rx.tabs.root": ([rx.tabs.list(rx.tabs.trigger("a", value="a"), rx.tabs.trigger("b", value="b")), rx.tabs.content("x", value="b")], {}),
    "rx.tabs.trigger": ([], {"value": "b"}),
    "rx.tooltip": ([rx.button("t")], {"content": "tip"}),
}

#: Where a component can stand.
FRAMES = {
    **dict.fromkeys(["rx.accordion.item"], lambda c: rx.accordion.root(c, default_value="a")),
    "rx.accordion.header": item,
    "rx.accordion.trigger": lambda c: item(rx.accordion.header(c)),
    "rx.accordion.content": item,
    "rx.data_list.item": rx.data_list.root,
    **dict.fromkeys(["rx.data_list.label", "rx.data_list.value"], lambda c: rx.data_list.root(rx.data_list.item(c))),
    "rx.dialog.content": lambda c: rx.dialog.root(c, open=True),
    **dict.fromkeys(["rx.dialog.close"], dialog),
    "rx.dialog.title": lambda c: rx.dialog.root(rx.dialog.content(c, rx.dialog.description("d")), open=True),
    "rx.dialog.description": lambda c: rx.dialog.root(rx.dialog.content(rx.dialog.title("t"), c), open=True),
    "rx.dialog.trigger": lambda c: rx.dialog.root(c, rx.dialog.content(rx.dialog.title("t"), rx.dialog.description("d"))),
    "rx.drawer.close": drawer,
    "rx.drawer.content": lambda c: rx.drawer.root(rx.drawer.portal(c), open=True),
    "rx.drawer.overlay": lambda c: rx.drawer.root(
        rx.drawer.portal(c, rx.drawer.content(rx.drawer.title("t"), rx.drawer.description("d"))), open=True),
    "rx.drawer.portal": lambda c: rx.drawer.root(c, open=True),
    "rx.drawer.trigger": lambda c: rx.drawer.root(c, rx.drawer.portal(rx.drawer.content(rx.drawer.title("t"), rx.drawer.description("d")))),
    **dict.fromkeys(["rx.el.caption", "rx.el.tbody", "rx.el.thead"], rx.el.table),
    **dict.fromkeys(["rx.el.td", "rx.el.th"], lambda c: table(rx.el.tr(c))),
    "rx.el.tr": table,
    **dict.fromkeys(["rx.el.dd", "rx.el.dt"], rx.el.dl),
    **dict.fromkeys(["rx.el.circle", "rx.el.defs", "rx.el.svg.defs", "rx.el.text"], shape),
    **dict.fromkeys(["rx.el.linear_gradient", "rx.el.svg.linear_gradient"], lambda c: shape(rx.el.svg.defs(c))),
    **dict.fromkeys(["rx.el.stop", "rx.el.svg.stop"], gradient),
    "rx.el.option": rx.el.select,
    **dict.fromkeys(["rx.form.control", "rx.form.label", "rx.form.message"], lambda c: rx.form.root(rx.form.field(c, name="word"))),
    **dict.fromkeys(["rx.form.field", "rx.form.submit"], rx.form.root),
    "rx.input.slot": lambda c: rx.input(c),
    "rx.list_item": rx.unordered_list,
    **dict.fromkeys(["rx.menu.item", "rx.menu.separator"], menu),
    "rx.menu.content": lambda c: rx.menu.root(rx.menu.trigger(rx.button("m")), c, open=True, modal=False),
    "rx.menu.trigger": lambda c: rx.menu.root(c, rx.menu.content(rx.menu.item("i"))),
    "rx.popover.close": popover,
    "rx.popover.content": lambda c: rx.popover.root(rx.popover.trigger(rx.button("p")), c, open=True),
    "rx.popover.trigger": lambda c: rx.popover.root(c, rx.popover.content("text")),
    "rx.radio.item": rx.radio.root,
    "rx.recharts.area": chart(rx.recharts.area_chart),
    **dict.fromkeys(["rx.recharts.bar"], bar_chart),
    "rx.recharts.brush": lambda c: line_chart(rx.recharts.line(data_key="a", **still), c),
    "rx.recharts.cartesian_grid": lambda c: line_chart(rx.recharts.line(data_key="a", **still), rx.recharts.x_axis(data_key="name"), rx.recharts.y_axis(), c),
    "rx.recharts.cell": lambda c: bar_chart(rx.recharts.bar(c, c, data_key="a", **still)),
    "rx.recharts.error_bar": lambda c: line_chart(rx.recharts.line(c, data_key="a", **still), rx.recharts.x_axis(data_key="name"), rx.recharts.y_axis()),
    **dict.fromkeys(["rx.recharts.graphing_tooltip", "rx.recharts.legend"],
                    lambda c: line_chart(rx.recharts.line(data_key="a", **still), rx.recharts.x_axis(data_key="name"), c)),
    "rx.recharts.label": lambda c: line_chart(rx.recharts.line(data_key="a", **still), rx.recharts.x_axis(c, data_key="name")),
    "rx.recharts.line": line_chart,
    "rx.recharts.pie": lambda c: rx.recharts.pie_chart(c, width=320, height=200),
    **dict.fromkeys(["rx.recharts.polar_angle_axis", "rx.recharts.polar_grid"],
                    lambda c: chart(rx.recharts.radar_chart)(c, rx.recharts.radar(data_key="a", **still))),
    "rx.recharts.radar": chart(rx.recharts.radar_chart),
    **dict.fromkeys(["rx.recharts.reference_area", "rx.recharts.reference_dot", "rx.recharts.reference_line"],
                    lambda c: line_chart(rx.recharts.line(data_key="a", **still), rx.recharts.x_axis(data_key="name"), rx.recharts.y_axis(), c)),
    **dict.fromkeys(["rx.recharts.x_axis", "rx.recharts.y_axis"], lambda c: line_chart(rx.recharts.line(data_key="b", **still), c)),
    "rx.segmented_control.item": lambda c: rx.segmented_control.root(c, default_value="a"),
    "rx.select.content": lambda c: rx.select.root(rx.select.trigger(), c),
    "rx.select.item": lambda c: rx.select.root(rx.select.trigger(), rx.select.content(c), default_value="a"),
    "rx.select.trigger": lambda c: rx.select.root(c, rx.select.content(rx.select.item("a", value="a"))),
    **dict.fromkeys(["rx.table.body", "rx.table.header"], rx.table.root),
    **dict.fromkeys(["rx.table.cell", "rx.table.column_header_cell", "rx.table.row_header_cell"], lambda c: radix_table(rx.table.row(c))),
    "rx.table.row": radix_table,
    "rx.tabs.content": tabs,
    "rx.tabs.list": rx.tabs.root,
    "rx.tabs.trigger": lambda c: rx.tabs.root(rx.tabs.list(c), default_value="a"),
}

#: A value that shows, for a keyword of any component.
VALUES = {
    "**": {"id": "spread"}, "_hover": {"color": "rgb(1, 2, 3)"}, "align": "end", "align_items": "flex-end", "allow_toggle": True, "alt": "word",
    "aria_expanded": True, "as_": "h4", "as_child": True, "background": "rgb(1, 2, 3)", "background_color": "rgb(1, 2, 3)", "bg": "rgb(1, 2, 3)",
    "border": "3px dotted rgb(1, 2, 3)", "border_bottom": "3px dotted rgb(1, 2, 3)", "border_color": "rgb(1, 2, 3)", "border_image": "linear-gradient(red, blue) 3",
    "border_inline_start": "3px dotted rgb(1, 2, 3)", "border_radius": "7px", "border_style": "dotted", "border_width": "3px", "bottom": "7px",
    "box_shadow": "1px 2px 3px rgb(1, 2, 3)", "checked": True, "class_name": "usage", "color": "rgb(1, 2, 3)", "color_scheme": "tomato", "col_span": 2,
    "columns": "3", "crossorigin": "anonymous", "cursor": "help", "custom_attrs": {"data-usage": "word"}, "cx": 30, "cy": 30, "data_state": "word",
    "default_value": "word", "direction": "row-reverse", "disabled": True, "display": "inline-grid", "dominant_baseline": "middle", "decoding": "sync",
    "enter_key_submit": True, "auto_height": True, "fill": "rgb(1, 2, 3)", "fill_opacity": 0.3, "flex": "1 1 77px", "flex_direction": "column-reverse",
    "flex_shrink": "3", "font_family": "monospace", "font_size": "27px", "font_weight": "900", "gap": "7px",
    "grid_template_columns": "20px 30px", "has_background": False, "height": "137px", "hidden": True, "href": "/", "html_for": "word", "id": "word", "is_external": True,
    "is_loading": True, "justify": "end", "justify_content": "flex-end", "key": "word", "left": "7px", "line_height": "77px", "loading": "lazy", "margin": "7px",
    "margin_bottom": "7px", "margin_top": "7px", "margin_y": "7px", "max_height": "77px", "max_width": "77px", "min_height": "277px", "name": "word",
    "object_fit": "cover", "offset": "30%", "opacity": "0.5", "open": True, "outline": "3px dotted rgb(1, 2, 3)", "overflow": "hidden",
    "overflow_wrap": "anywhere", "padding": "7px", "padding_bottom": "7px", "padding_left": "7px", "padding_top": "7px", "padding_x": "7px",
    "padding_y": "7px", "placeholder": "word", "position": "fixed", "r": 20, "radius": "full", "rel": "prefetch", "required": True,
    "reset_on_submit": True, "rows": "3", "scope": "row", "side": "left", "slot": "word", "spacing": "7", "spacing_x": "7", "spacing_y": "7", "src": OTHER_PIXEL,
    "step": 5, "min": 10, "max": 300, "stop_color": "rgb(1, 2, 3)", "stop_opacity": "0.3", "stroke": "rgb(1, 2, 3)", "stroke_dasharray": "4 2", "stroke_linecap": "round",
    "stroke_opacity": 0.4, "stroke_width": 5, "style": {"outline_offset": "7px"}, "text": "word", "text_anchor": "middle", "text_decoration": "line-through",
    "text_decoration_color": "rgb(1, 2, 3)", "title": "word", "top": "7px", "transform": "rotate(7deg)", "transition": "color 3s", "type": "submit",
    "underline": "always", "value": "word", "view_box": "0 0 7 7", "weight": "light", "white_space": "pre", "width": "77px", "wrap": "wrap-reverse", "x1": "7", "x2": "8",
    "variant": "soft", "mt": "7", "mb": "7",
    "y1": "7", "y2": "8", "x": 7, "y": 8, "z_index": "7", "data_key": "b", "is_animation_active": True,
}

AXIS = {
    "allow_decimals": False, "axis_line": False, "custom_attrs": {"data-usage": "word"}, "data_key": "b", "domain": [0, 300], "font_size": 27, "height": 77, "hide": True,
    "interval": 1, "min_tick_gap": 77, "orientation": "right", "scale": "sqrt", "stroke": "rgb(1, 2, 3)", "tick_count": 9, "tick_formatter": rx.Var("(value) => value + '!'"),
    "tick_line": False, "tick_margin": 27, "tick_size": 17, "type_": "category", "width": 137,
}  # fmt: skip
DOTTED = {"dot": {"r": 9}, "active_dot": {"r": 9}, "type_": "step", "name": "word"}

#: The same, for a keyword of one component.
SPECIAL = {
    "rx.logo": {"height": "77px"},
    "rx.accordion.root": {"__positional__": [rx.accordion.item(header="word", value="b")], "collapsible": True, "type": "multiple", "default_value": "a", "variant": "outline"},
    "rx.accordion.item": {"__positional__": ([rx.accordion.header(rx.accordion.trigger("word"))], {"value": "a"}), "header": "word", "content": "word", "value": "word"},
    "rx.avatar": {"fallback": "B", "size": "7", "src": PIXEL},
    "rx.badge": {"size": "3", "variant": "outline"},
    "rx.button": {"size": "4", "variant": "outline"},
    "rx.card": {"size": "4"},
    "rx.checkbox": {"__positional__": ["word"], "size": "3"},
    "rx.code_block": {"__positional__": ["word"], "language": "javascript"},
    "rx.color_mode.button": {"position": "top-left"},
    "rx.container": {"size": "1", "stack_children_full_width": True},
    "rx.data_table": {"data": [["z", 3]], "pagination": True, "search": True, "sort": True, "resizable": True},
    "rx.dialog.description": {"size": "7"},
    "rx.divider": {"orientation": "vertical"},
    "rx.drawer.root": {"direction": "left"},
    "rx.el.input": {"checked": True, "type": "checkbox", "step": 5},
    "rx.el.progress": {"value": 3, "max": 7},
    "rx.el.option": {"__positional__": ["word"], "value": "word"},
    "rx.el.select": {"value": "b", "default_value": "b"},
    "rx.form.message": {"match": "valueMissing", "force_match": False},
    "rx.heading": {"__positional__": ["word"], "size": "3"},
    "rx.icon": {"__positional__": ["x"], "size": 37, "tag": "circle-x", "position": "fixed"},
    "rx.icon_button": {"size": "4", "variant": "outline"},
    "rx.image": {"fallback": "word"},
    "rx.input": {"size": "3", "type": "password", "variant": "soft"},
    "rx.inset": {"clip": "padding-box", "pb": "0", "side": "top"},
    "rx.markdown": {"__positional__": ["word"], "language": "word", "component_map": {"em": lambda text: rx.el.mark(text)}},
    "rx.moment": {"on_change": {"interval": 100, "format": "SSS"}, "__positional__": ["2020-01-01"], "format": "YYYY", "interval": 500, "weight": "bold"},
    "rx.plotly": {"use_resize_handler": True, "width": "137px", "data": {"data": [{"x": [1], "y": [9], "type": "bar"}], "layout": {}}},
    "rx.progress": {"value": 77},
    "rx.radio": {"__positional__": [["c"]], "items": ["c"], "default_value": "b", "direction": "column", "default_check": True, "default_checked": True},
    "rx.radio.item": {"value": "word"},
    "rx.recharts.area": DOTTED,
    "rx.recharts.area_chart": {"__positional__": [rx.recharts.area(data_key="b", **still)], "data": ROWS[:2], "height": 137, "width": 77, "margin": {"left": 77}},
    "rx.recharts.bar": {"__positional__": [rx.recharts.label_list(data_key="name")], "bar_size": 3, "label_list": "word", "name": "word", "radius": 9},
    "rx.recharts.bar_chart": {"__positional__": [rx.recharts.bar(data_key="b", **still)], "data": ROWS[:2], "height": 137, "width": 77, "margin": {"left": 77}, "layout": "vertical", "bar_category_gap": 33},
    "rx.recharts.brush": {"height": 77, "data_key": "name"},
    "rx.recharts.cartesian_grid": {"vertical": False, "horizontal": False},
    "rx.recharts.composed_chart": {"__positional__": [rx.recharts.line(data_key="b", **still)], "data": ROWS[:2], "margin": {"left": 77}},
    "rx.recharts.error_bar": {"data_key": "a", "direction": "x", "width": 17},
    "rx.recharts.graphing_tooltip": {
        "cursor": False, "content_style": {"color": "red"}, "item_style": {"color": "red"}, "label_style": {"color": "red"}, "separator": "=",
        "is_animation_active": False, "**": {"offset": 77},
    },
    "rx.recharts.label": {"value": "word", "position": "top", "offset": 27, "font_size": 27},
    "rx.recharts.legend": {
        "icon_size": 37, "icon_type": "star", "layout": "vertical", "vertical_align": "top", "align": "left", "wrapper_style": {"color": "red"}, "height": 77,
    },
    "rx.recharts.line": {"__positional__": [rx.recharts.label_list(data_key="name")], **DOTTED, "type": "step"},
    "rx.recharts.line_chart": {"__positional__": [rx.recharts.line(data_key="b", **still)], "data": ROWS[:2], "height": 137, "width": 77, "margin": {"left": 77}},
    "rx.recharts.pie": {"__positional__": [rx.recharts.cell(fill="red")], 
        "data": ROWS[:2], "name_key": "b", "cx": 77, "cy": 77, "outer_radius": 27, "inner_radius": 17, "padding_angle": 17, "label": True, "label_line": False,
    },
    "rx.recharts.pie_chart": {"__positional__": [rx.recharts.pie(data=ROWS, data_key="b", **still)], "height": 137, "width": 77, "margin": {"left": 77}},
    "rx.recharts.polar_angle_axis": {"data_key": "name"},
    "rx.recharts.radar_chart": {"__positional__": [rx.recharts.radar(data_key="b", **still)], "data": ROWS[:3]},
    "rx.recharts.reference_area": {"__positional__": [rx.recharts.label(value="word")], "y1": 15, "y2": 20},
    "rx.recharts.reference_dot": {"x": "three", "y": 10, "r": 15, "is_front": True, "if_overflow": "visible"},
    "rx.recharts.reference_line": {"y": 10, "label": "word"},
    "rx.recharts.responsive_container": {"__positional__": [line_chart(rx.recharts.line(data_key="b", **still))], "height": 137},
    "rx.recharts.x_axis": AXIS,
    "rx.recharts.y_axis": AXIS,
    "rx.scroll_area": {"scrollbars": "horizontal", "type": "always", "height": "77px"},
    "rx.segmented_control.item": {"value": "word"},
    "rx.segmented_control.root": {"default_value": "b"},
    "rx.select": {"__positional__": [["c"]], "items": ["c"], "size": "3", "default_value": "b", "value": "b", "variant": "soft", "default": "b", "direction": "row"},
    "rx.select.item": {"value": "word"},
    "rx.skeleton": {"__positional__": ["word"], "loading": True},
    "rx.slider": {"default_value": 77, "size": "3", "variant": "soft"},
    "rx.spinner": {"size": "3"},
    "rx.switch": {"is_checked": True, "size": "3"},
    "rx.table.root": {"size": "3", "variant": "surface"},
    "rx.tabs.root": {"default_value": "b"},
    "rx.text": {"align": "center", "as_": "label", "size": "7"},
    "rx.text_area": {"size": "3", "variant": "soft"},
    "rx.theme": {"appearance": "dark", "accent_color": "tomato", "radius": "full", "gray_color": "sand", "scaling": "90%"},
    "rx.tooltip": {"__positional__": [rx.button("word")], "content": "word", "side": "left", "open": True},
    "rx.upload": {"id": "word"},
    "rx.form.control": {"__positional__": [rx.input(placeholder="word")]},
    "rx.dialog.close": {"__positional__": [rx.button("word")]},
    "rx.drawer.close": {"__positional__": [rx.button("word")]},
    "rx.popover.close": {"__positional__": [rx.button("word")]},
    "rx.dialog.trigger": {"__positional__": [rx.button("word")]},
    "rx.drawer.trigger": {"__positional__": [rx.button("word")]},
    "rx.popover.trigger": {"__positional__": [rx.button("word")]},
    "rx.menu.trigger": {"__positional__": [rx.button("word")]},
    "rx.dialog.root": {"__positional__": [rx.dialog.trigger(rx.button("word"))]},
    "rx.form.field": {"name": "other"},
    "rx.drawer.content": {"on_interact_outside": {"top": "300px"}},
}


#: Components that take no text.
WITHOUT_TEXT = set(
    "rx.color_mode.button rx.divider rx.drawer.overlay rx.el.circle rx.el.input rx.el.link rx.el.progress rx.el.stop rx.el.svg.stop rx.el.textarea "
    "rx.input rx.logo rx.menu.separator rx.progress rx.recharts.brush rx.recharts.cartesian_grid rx.recharts.cell rx.recharts.graphing_tooltip "
    "rx.recharts.legend rx.recharts.polar_angle_axis rx.recharts.polar_grid rx.recharts.y_axis rx.select.trigger rx.spacer rx.spinner rx.switch "
    "rx.text_area rx.toast.provider".split()
)
#: Components by names that they have no more, or of another kind.
ALSO = {"rx.list_item", "rx.logo", "rx.ordered_list", "rx.unordered_list"}
#: What takes more than keywords; names.py has them.
NOT = {"rx.cond", "rx.foreach", "rx.match"}
USED = {name: keywords for name, keywords in USAGE["names"].items() if (name in USAGE["components"] or name in ALSO) and name not in NOT}


def component(name):
    found = rx
    for part in name.split(".")[1:]:
        found = getattr(found, part)
    return found


def made(name, keyword=None):
    """The component where it can stand, with the keyword."""
    plain, given = PLAIN.get(name, ([] if name in WITHOUT_TEXT else ["text"], {}))
    args, props = list(plain), dict(given)
    special = SPECIAL.get(name, {})
    if keyword == "__positional__":
        given = special.get(keyword) or [*args, rx.el.b("word")]
        args, props = given if isinstance(given, tuple) else (given, props)
    elif keyword == "**":
        props = {**props, **special.get(keyword, VALUES[keyword])}
    elif keyword and keyword.startswith("on_"):
        args = [keyword] if args == ["text"] else args
        props = {**props, **special.get(keyword, {}), keyword: State.hear(f"{name}|{keyword}")}
    elif keyword:
        args = [] if keyword in ("items", "tag", "text") else args
        props = {**props, keyword: special[keyword] if keyword in special else VALUES[keyword]}
    return FRAMES.get(name, lambda c: c)(component(name)(*args, **props))


def section(name, keyword=None, id=None):
    return rx.el.section(made(name, keyword), id=id or f"{name}|{keyword}")


def page(*sections):
    return lambda: rx.box(rx.text(State.heard.join(" "), id="heard"), *sections)


app = rx.App()
for name, keywords in USED.items():
    route = "/" + name.replace(".", "-")
    plain = section(name, id=name)
    if name.startswith(("rx.dialog.", "rx.drawer.")):  # what is modal takes the focus from all others, so it has a page alone
        app.add_page(page(plain), route=route)
        app.add_page(page(section(name, id=f"{name}|")), route=route + "/again")
        for keyword in keywords:
            app.add_page(page(section(name, keyword)), route=f"{route}/{keyword.replace('*', 'x')}")
    else:
        app.add_page(page(plain, section(name, id=f"{name}|"), *(section(name, keyword) for keyword in keywords)), route=route)
