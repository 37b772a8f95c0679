import reflex as rx

from ..example import Family

family = Family("HTML tables", "table", "The table of HTML itself: as plain as it comes, and looking as the styles say.")


@family.example("A table with everything", "rx.el")
def whole_table() -> rx.Component:
    planets = [("Mercury", 0.06, 0), ("Venus", 0.82, 0), ("Earth", 1.0, 1), ("Mars", 0.11, 2), ("Jupiter", 317.8, 95)]
    cell = {"padding": "0.5rem 0.9rem", "border_bottom": "1px solid var(--gray-a4)", "text_align": "left"}
    number = {**cell, "text_align": "right", "font_variant_numeric": "tabular-nums"}
    return rx.el.table(
        rx.el.caption("The inner planets, and one more", caption_side="bottom", padding_top="0.75rem", color="var(--gray-11)"),
        rx.el.colgroup(
            rx.el.col(width="40%"),
            rx.el.col(span=2, style={"background": "var(--gray-a2)"}),
        ),
        rx.el.thead(
            rx.el.tr(
                rx.el.th("Planet", scope="col", style=cell),
                rx.el.th("Mass (Earth = 1)", scope="col", style=number),
                rx.el.th("Moons", scope="col", style=number),
            ),
        ),
        rx.el.tbody(
            *[
                rx.el.tr(
                    rx.el.th(planet, scope="row", style=cell, font_weight="500"),
                    rx.el.td(mass, style=number),
                    rx.el.td(moons, style=number),
                    _hover={"background": "var(--accent-a3)"},
                )
                for planet, mass, moons in planets
            ],
        ),
        rx.el.tfoot(
            rx.el.tr(
                rx.el.td("Together", col_span=2, style=cell, font_weight="600"),
                rx.el.td(sum(moons for _, _, moons in planets), style=number, font_weight="600"),
            ),
        ),
        border_collapse="collapse",
        width="100%",
        max_width="36rem",
    )


@family.example("Cells that span", "rx.el")
def spans() -> rx.Component:
    cell = {"padding": "0.4rem 0.8rem", "border": "1px solid var(--gray-a6)", "text_align": "center"}
    return rx.el.table(
        rx.el.tbody(
            rx.el.tr(
                rx.el.th("Monday", row_span=2, style=cell),
                rx.el.td("9:00", style=cell),
                rx.el.td("Latin", style=cell),
                rx.el.td("Room 4", style=cell),
            ),
            rx.el.tr(
                rx.el.td("10:00", style=cell),
                rx.el.td("Free", col_span=2, style=cell, color="var(--gray-11)"),
            ),
        ),
        border_collapse="collapse",
    )
