"""Styles as components, the app and state give them."""

import reflex as rx
from reflex.components.radix.themes.base import LiteralAccentColor


class Looks(rx.State):
    color: str = "rgb(1, 2, 3)"
    size: int = 11
    on: bool = False
    name: LiteralAccentColor = "red"
    accent: rx.components.radix.themes.base.LiteralAccentColor = "red"
    looks: dict[str, str] = {"color": "rgb(4, 5, 6)", "paddingTop": "3px"}

    @rx.event
    def change(self):
        self.color = "rgb(7, 8, 9)"
        self.size = 12
        self.on = True
        self.name = "blue"
        self.looks = {"backgroundColor": "rgb(10, 11, 12)"}


#: (what the element gets, CSS property, its value before the handler, after it)
CASES = [
    # keywords and shorthands
    ({"width": "10px"}, "width", "10px"),
    ({"width": 12}, "width", "12px"),
    ({"padding_x": "3px"}, "padding-left", "3px"),
    ({"padding_y": 4}, "padding-bottom", "4px"),
    ({"margin_x": "5px"}, "margin-right", "5px"),
    ({"margin_y": "6px"}, "margin-top", "6px"),
    ({"bg": "rgb(1, 1, 1)"}, "background-color", "rgb(1, 1, 1)"),
    ({"bg_color": "rgb(2, 2, 2)"}, "background-color", "rgb(2, 2, 2)"),
    ({"font_family": "Verdana"}, "--default-font-family", "Verdana"),
    ({"opacity": 0.5}, "opacity", "0.5"),
    ({"z_index": 7, "position": "relative"}, "z-index", "7"),
    ({"line_height": 2, "font_size": "10px"}, "line-height", "20px"),
    ({"flex_grow": 3}, "flex-grow", "3"),
    ({"font_weight": 700}, "font-weight", "700"),
    ({"border": "1px solid rgb(3, 3, 3)"}, "border-top-color", "rgb(3, 3, 3)"),
    ({"border_radius": "8px"}, "border-top-left-radius", "8px"),
    ({"box_shadow": "0 0 2px rgb(0, 0, 0)"}, "box-shadow", "rgb(0, 0, 0) 0px 0px 2px 0px"),
    ({"display": "grid"}, "display", "grid"),
    ({"text_align": "center"}, "text-align", "center"),
    ({"transform": "scale(2)"}, "transform", "matrix(2, 0, 0, 2, 0, 0)"),
    ({"cursor": "pointer"}, "cursor", "pointer"),
    ({"overflow": "hidden"}, "overflow-x", "hidden"),
    ({"white_space": "pre"}, "white-space-collapse", "preserve"),
    ({"max_width": "50px"}, "max-width", "50px"),
    ({"min_height": "1.5em", "font_size": "10px"}, "min-height", "15px"),
    ({"color": None, "top": "1px"}, "top", "1px"),
    # style dicts
    ({"style": {"color": "rgb(1, 1, 2)"}}, "color", "rgb(1, 1, 2)"),
    ({"style": {"backgroundColor": "rgb(1, 1, 3)"}}, "background-color", "rgb(1, 1, 3)"),
    ({"style": {"background-color": "rgb(1, 1, 4)"}}, "background-color", "rgb(1, 1, 4)"),
    ({"style": {"padding_x": "9px"}}, "padding-right", "9px"),
    ({"style": {"--mine": "5px", "width": "var(--mine)"}}, "width", "5px"),
    ({"style": {"WebkitLineClamp": 2}}, "-webkit-line-clamp", "2"),
    ({"style": [{"color": "rgb(1, 1, 1)"}, {"color": "rgb(1, 1, 5)"}]}, "color", "rgb(1, 1, 5)"),
    ({"color": "rgb(1, 1, 6)", "style": {"color": "rgb(9, 9, 9)"}}, "color", "rgb(1, 1, 6)"),
    ({"style": rx.style.Style({"color": "rgb(1, 1, 1)"}) | {"color": "rgb(1, 1, 7)"}}, "color", "rgb(1, 1, 7)"),
    ({"style": {"&.x, &[id]": {"color": "rgb(1, 1, 8)"}}}, "color", "rgb(1, 1, 8)"),
    ({"style": {"body &": {"color": "rgb(1, 1, 9)"}}}, "color", "rgb(1, 1, 9)"),
    ({"style": {":not(.x)": {":first-child": {"color": "rgb(1, 2, 1)"}}}}, "color", "rgb(1, 2, 1)"),
    ({"style": {"@media screen and (min-width: 100px)": {"color": "rgb(1, 2, 2)"}}}, "color", "rgb(1, 2, 2)"),
    ({"style": {"@media screen and (min-width: 9000px)": {"color": "rgb(9, 9, 9)"}, "color": "rgb(1, 2, 3)"}}, "color", "rgb(1, 2, 3)"),
    ({"style": {"@supports (display: grid)": {"&": {"color": "rgb(1, 2, 4)"}}}}, "color", "rgb(1, 2, 4)"),
    ({"style": {"@keyframes styles-grow": {"from": {"width": "1px"}, "to": {"width": "2px"}}, "animation": "styles-grow 9s"}}, "animation-name", "styles-grow"),
    # pseudo-classes and elements
    ({"_first_child": {"color": "rgb(1, 3, 1)"}}, "color", "rgb(1, 3, 1)"),
    ({":first-child": {"color": "rgb(1, 3, 2)"}}, "color", "rgb(1, 3, 2)"),
    ({"_hover": {"color": "rgb(9, 9, 9)"}, "color": "rgb(1, 3, 3)"}, "color", "rgb(1, 3, 3)"),
    ({"_empty": {"_first_child": {"color": "rgb(1, 3, 4)"}}}, "color", "rgb(1, 3, 4)"),
    ({"_before": {"content": "'x'", "color": "rgb(1, 3, 5)"}}, "::before color", "rgb(1, 3, 5)"),
    ({"_after": {"content": "'x'", "width": 3, "display": "block"}}, "::after width", "3px"),
    ({"_first_child": [{"color": "rgb(9, 9, 9)"}, {"color": "rgb(1, 3, 6)"}]}, "color", "rgb(1, 3, 6)"),
    # widths of the screen (800 px = 50em)
    ({"width": ["1px", "2px", "3px", "4px"]}, "width", "3px"),
    ({"width": rx.breakpoints(initial="1px", sm="2px", lg="3px")}, "width", "2px"),
    ({"width": rx.breakpoints({"0px": "1px", "100px": "5px", "9000px": "6px"})}, "width", "5px"),
    ({"width": {"initial": "1px", "xs": "7px"}}, "width", "7px"),
    ({"padding_x": ["1px", "8px"]}, "padding-right", "8px"),
    ({"style": {"width": ["1px", "2px"]}, "width": "9px"}, "width", "9px"),
    ({"style": rx.breakpoints(initial={"color": "rgb(9, 9, 9)"}, xs={"color": "rgb(1, 4, 1)"})}, "color", "rgb(1, 4, 1)"),
    # colours of the theme
    ({"color": rx.color("red", 9), "--got": "1"}, "color", "rgb(229, 72, 77)"),
    ({"color": f"{rx.color('blue', 9)}"}, "color", "rgb(0, 144, 255)"),
    ({"border": f"1px solid {rx.color('green', 9)}"}, "border-top-color", "rgb(48, 164, 108)"),
    ({"color": rx.Color("amber", 9)}, "color", "rgb(255, 197, 61)"),
    ({"color": rx.color(Looks.name, 9)}, "color", "rgb(229, 72, 77)", "rgb(0, 144, 255)"),
    ({"color": rx.color("accent", 9)}, "color", "rgb(110, 86, 207)"),
    # state
    ({"color": Looks.color}, "color", "rgb(1, 2, 3)", "rgb(7, 8, 9)"),
    ({"width": Looks.size}, "width", "11px", "12px"),
    ({"width": f"{Looks.size}em", "font_size": "10px"}, "width", "110px", "120px"),
    ({"width": Looks.size, "class_name": "x"}, "width", "11px", "12px"),
    ({"opacity": Looks.size / 20, "class_name": "x"}, "opacity", "0.55", "0.6"),
    ({"color": Looks.color, "_hover": {"color": "rgb(9, 9, 9)"}}, "color", "rgb(1, 2, 3)", "rgb(7, 8, 9)"),
    ({"_first_child": {"width": Looks.size}}, "width", "11px", "12px"),
    ({"width": [Looks.size, Looks.size + 1]}, "width", "12px", "13px"),
    ({"color": rx.cond(Looks.on, "rgb(1, 5, 1)", "rgb(1, 5, 2)")}, "color", "rgb(1, 5, 2)", "rgb(1, 5, 1)"),
    ({"color": rx.match(Looks.name, ("red", "rgb(1, 5, 3)"), "rgb(1, 5, 4)")}, "color", "rgb(1, 5, 3)", "rgb(1, 5, 4)"),
    ({"style": {"color": Looks.color, "padding_x": "4px"}}, "padding-left", "4px", "4px"),
    ({"style": Looks.looks}, "color", "rgb(4, 5, 6)", "rgb(33, 31, 38)"),
    ({"style": Looks.looks, "width": "3px"}, "background-color", "rgba(0, 0, 0, 0)", "rgb(10, 11, 12)"),
    ({"style": rx.cond(Looks.on, {"width": 21}, {"width": "20px", ":hover": {"width": "1px"}})}, "width", "20px", "21px"),
    ({"_first_child": rx.cond(Looks.on, {"color": "rgb(1, 5, 5)"}, {"color": "rgb(1, 5, 6)"})}, "color", "rgb(1, 5, 6)", "rgb(1, 5, 5)"),
    ({"color": rx.color_mode_cond("rgb(1, 6, 1)", "rgb(1, 6, 2)")}, "color", "rgb(1, 6, 1)"),
    ({"class_name": ["a", rx.cond(Looks.on, "late", "soon")]}, "scroll-margin-top", "1px", "2px"),
    ({"class_name": rx.cond(Looks.on, "late", "soon"), "width": "1px"}, "scroll-margin-top", "1px", "2px"),
    ({"class_name": f"soon {Looks.name}"}, "scroll-margin-left", "3px", "0px"),
]

SHEET = ".soon { scroll-margin-top: 1px } .late { scroll-margin-top: 2px } .red { scroll-margin-left: 3px }"


def index():
    return rx.box(
        rx.el.button("change", on_click=Looks.change, id="change"),
        rx.el.button("mode", on_click=rx.toggle_color_mode, id="mode"),
        rx.text(rx.color_mode, id="raw"),
        rx.text(rx.style.resolved_color_mode, id="resolved"),
        *[rx.box(rx.el.div(id=f"c{i}", **case[0])) for i, case in enumerate(CASES)],
        # App(style=…)
        rx.text("by class", id="text"),
        rx.text("own", id="own-text", letter_spacing="2px", _hover={"color": "red"}),
        rx.el.h1("by tag", id="tag"),
        rx.el.p("by selector", class_name="marked", id="selector"),
        rx.el.div(id="other"),
        rx.vstack(rx.text("a"), id="stack"),
        Panel.create("of a class of its own", id="panel"),
        Special.create("of a class derived from that", id="special"),
        rx.accordion.root(rx.accordion.item(header="Header", content="Content", value="a"), default_value="a", id="accordion"),
        rx.icon("check", id="icon"),
        rx.markdown("**text**", id="markdown"),
        rx.drawer.root(
            rx.drawer.portal(rx.drawer.content(rx.drawer.title("Title"), rx.drawer.description("What it is"), id="drawer", top="auto", height="40px")),
            open=True,
            modal=False,
        ),
    )


class Panel(rx.el.Section):
    pass


class Special(Panel):
    pass


app = rx.App(
    theme=rx.theme(appearance="light", accent_color="violet", radius="full"),
    style={
        rx.text: {"letter_spacing": "1px", "width": ["1px", "33px"]},
        rx.el.div.create: {"scroll_padding_top": "1px"},
        rx.vstack: {"gap": "23px"},
        Panel: {"scroll_margin_top": "1px"},
        rx.accordion.item: {"scroll_margin_top": "3px"},
        rx.accordion.trigger: {"scroll_margin_top": "4px"},
        rx.accordion.icon: {"scroll_margin_top": "5px"},
        rx.accordion.content: {"scroll_margin_top": "6px"},
        rx.icon: {"scroll_margin_top": "7px"},
        rx.markdown: {"scroll_margin_top": "8px"},
        rx.drawer.content: {"scroll_margin_top": "9px"},
        "h1": {"font_size": "31px"},
        ".marked": {"color": "rgb(1, 7, 1)", "&:first-letter": {"color": "rgb(1, 7, 2)"}},
        "font_family": "Courier",
        "::selection": {"background_color": "rgb(1, 7, 3)"},
    },
    stylesheets=["plain.css", "nested/sassy.scss"],
)
app.add_page(index)
