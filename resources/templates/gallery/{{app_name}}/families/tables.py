from typing import Any

import reflex as rx

from ..example import Family

family = Family("Tables and grids", "table-2", "Tables that sort, search and page by themselves, and a grid of cells that people edit.")


@family.example("Data table", "rx.data_table")
def data_table() -> rx.Component:
    cities = [
        ["Lisbon", "Portugal", 545_000],
        ["Oslo", "Norway", 717_000],
        ["Bern", "Switzerland", 134_000],
        ["Vienna", "Austria", 1_980_000],
        ["Riga", "Latvia", 605_000],
        ["Athens", "Greece", 643_000],
        ["Dublin", "Ireland", 592_000],
        ["Helsinki", "Finland", 674_000],
        ["Prague", "Czechia", 1_385_000],
        ["Zagreb", "Croatia", 767_000],
        ["Tallinn", "Estonia", 454_000],
        ["Warsaw", "Poland", 1_863_000],
    ]
    # The colours of the theme, in place of the table's own white.
    theme = {
        "& .gridjs-wrapper": {"border_color": "var(--gray-a5)", "box_shadow": "none"},
        "& .gridjs-footer": {"border_color": "var(--gray-a5)", "box_shadow": "none", "background": "var(--color-panel-solid)"},
        "& :is(.gridjs-td, .gridjs-pages button, .gridjs-search-input)": {
            "border_color": "var(--gray-a5)",
            "background_color": "var(--color-panel-solid)",
            "color": "var(--gray-12)",
        },
        "& .gridjs-th": {"border_color": "var(--gray-a5)", "background_color": "var(--gray-2)", "color": "var(--gray-11)"},
        "& .gridjs-summary": {"color": "var(--gray-11)"},
    }
    return rx.box(
        rx.data_table(
            data=cities,
            columns=["City", "Country", "People"],
            search=True,
            sort=True,
            resizable=True,
            pagination={"limit": 5},
        ),
        style=theme,
    )


class Staff(rx.State):
    columns: list[dict[str, Any]] = [
        {"title": "Name", "type": "str", "width": 160},
        {"title": "Age", "type": "int", "width": 90},
        {"title": "Rate", "type": "float", "width": 100},
        {"title": "Member", "type": "bool", "width": 100},
    ]
    rows: list[list[Any]] = [
        ["Ada", 36, 12.5, True],
        ["Grace", 45, 14.0, False],
        ["Alan", 41, 11.75, True],
        ["Edsger", 52, 13.25, True],
    ]
    said: str = "Double-click a cell to change it."

    @rx.event
    def edit(self, position: tuple[int, int], cell: dict[str, Any]):
        column, row = position
        self.rows[row][column] = cell["data"]
        self.said = f"{self.columns[column]['title']} of row {row + 1} is now {cell['data']}."


@family.example("Data editor", "rx.data_editor", uses=(Staff,))
def data_editor() -> rx.Component:
    return rx.vstack(
        rx.data_editor(
            columns=Staff.columns,
            data=Staff.rows,
            on_cell_edited=Staff.edit,
            row_markers="number",
            height="180px",
            theme=rx.color_mode_cond(light=rx.data_editor_theme(), dark=DARK),
            id="staff",
        ),
        rx.text(Staff.said, size="2", color_scheme="gray", id="staff-said"),
        width="100%",
    )


DARK = rx.data_editor_theme(
    accent_color="#8b8dff",
    accent_light="#2e2f5e",
    text_dark="#edeef0",
    text_medium="#b0b4ba",
    text_light="#777b84",
    text_header="#b0b4ba",
    text_group_header="#b0b4ba",
    bg_cell="#18191b",
    bg_cell_medium="#212225",
    bg_header="#212225",
    bg_header_hovered="#2e3135",
    bg_header_has_focus="#363a3f",
    border_color="#2e3135",
    horizontal_border_color="#2e3135",
)


class Stars(rx.State):
    rows: list[list[Any]] = [[f"Star {number + 1}", number * 7919 % 1000 / 10, number % 3 == 0] for number in range(10_000)]
    said: str = "10,000 rows, of which only those in sight are drawn."

    @rx.event
    def click(self, position: tuple[int, int]):
        self.said = f"{self.rows[position[1]][0]} was clicked."


@family.example("Ten thousand rows", "rx.data_editor", uses=(Stars,))
def many_rows() -> rx.Component:
    return rx.vstack(
        rx.data_editor(
            columns=[
                {"title": "Name", "type": "str", "width": 180, "icon": "headerString"},
                {"title": "Distance", "type": "float", "width": 120, "group": "Facts"},
                {"title": "Seen", "type": "bool", "width": 100, "group": "Facts"},
            ],
            data=Stars.rows,
            on_cell_clicked=Stars.click,
            row_markers="both",
            freeze_columns=1,
            smooth_scroll_y=True,
            height="320px",
            theme=rx.color_mode_cond(light=rx.data_editor_theme(), dark=DARK),
            id="stars",
        ),
        rx.text(Stars.said, size="2", color_scheme="gray", id="stars-said"),
        width="100%",
    )
