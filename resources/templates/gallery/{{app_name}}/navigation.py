"""What stands around every page: the bar at the side, or on small screens the bar at the top and its drawer."""

import reflex as rx

from .example import Family
from .families import GROUPS
from .search import Hit, Search

# Small screens have the bar at the top, larger ones the one at the side.
ON_SMALL = ["flex", "flex", "flex", "none"]
ON_LARGE = ["none", "none", "none", "flex"]


def brand() -> rx.Component:
    return rx.link(
        rx.hstack(
            rx.image(src="/favicon.svg", alt="", width="28px", height="28px"),
            rx.text("Gallery", size="4", weight="bold", letter_spacing="-0.01em"),
            align="center",
            spacing="2",
        ),
        href="/",
        underline="none",
        color_scheme="gray",
        high_contrast=True,
        _hover={"color": "inherit"},
    )


def search_box() -> rx.Component:
    return rx.input(
        rx.input.slot(rx.icon("search", size=16)),
        rx.input.slot(
            rx.cond(
                Search.query != "",
                rx.icon_button(
                    "x",
                    on_click=Search.clear,
                    size="1",
                    variant="ghost",
                    color_scheme="gray",
                    aria_label="Clear the search",
                ),
            ),
            side="right",
        ),
        value=Search.query,
        on_change=Search.search,
        placeholder="Search components",
        aria_label="Search components",
        width="100%",
    )


def hit(found: rx.Var[Hit]) -> rx.Component:
    return rx.link(
        rx.text(found.name, size="2", weight="medium", style={"fontFamily": "var(--code-font-family)"}),
        rx.text(found.place, size="1", color_scheme="gray"),
        href=found.href,
        underline="none",
        display="block",
        padding="0.4rem 0.6rem",
        border_radius="var(--radius-3)",
        _hover={"color": "var(--accent-11)", "background": "var(--accent-a3)"},
    )


def hits() -> rx.Component:
    return rx.cond(
        Search.hits,
        rx.box(rx.foreach(Search.hits, hit), id="hits"),
        rx.text("No component has that name.", size="2", color_scheme="gray", padding="0.6rem"),
    )


def family_link(family: Family, current: str) -> rx.Component:
    is_current = family.route == current
    return rx.link(
        rx.icon(family.icon, size=16, flex_shrink="0"),
        family.title,
        href=family.route,
        underline="none",
        size="2",
        weight="medium" if is_current else "regular",
        color="var(--accent-11)" if is_current else "var(--gray-11)",
        background="var(--accent-a3)" if is_current else "transparent",
        display="flex",
        align_items="center",
        gap="0.6rem",
        padding="0.35rem 0.6rem",
        border_radius="var(--radius-3)",
        aria_current="page" if is_current else "false",
        _hover={
            "color": "var(--accent-11)" if is_current else "var(--gray-12)",
            "background": "var(--accent-a3)" if is_current else "var(--gray-a3)",
        },
    )


def families(current: str) -> rx.Component:
    return rx.vstack(
        *[
            rx.box(
                rx.text(
                    group,
                    size="1",
                    weight="medium",
                    color_scheme="gray",
                    padding="0 0.6rem",
                    margin_bottom="0.35rem",
                ),
                *[family_link(family, current) for family in members],
                width="100%",
            )
            for group, members in GROUPS.items()
        ],
        spacing="5",
    )


def menu(current: str) -> rx.Component:
    return rx.el.nav(
        rx.cond(Search.query == "", families(current), hits()),
        aria_label="Components",
        flex="1",
        overflow_y="auto",
        padding_bottom="2rem",
    )


def side_bar(current: str) -> rx.Component:
    return rx.flex(
        rx.hstack(brand(), rx.spacer(), rx.color_mode.button(), align="center", padding_x="0.6rem"),
        search_box(),
        menu(current),
        display=ON_LARGE,
        direction="column",
        gap="1rem",
        width="16.5rem",
        flex_shrink="0",
        height="100vh",
        position="sticky",
        top="0",
        padding="1.25rem 0.75rem 0",
        border_right="1px solid var(--gray-a4)",
        background="var(--gray-2)",
    )


def top_bar(current: str) -> rx.Component:
    return rx.flex(
        rx.drawer.root(
            rx.drawer.trigger(
                rx.icon_button("menu", variant="ghost", color_scheme="gray", size="2", aria_label="Open the menu"),
            ),
            rx.drawer.overlay(z_index="10"),
            rx.drawer.portal(
                rx.drawer.content(
                    rx.drawer.title("Components", class_name="rt-Text", font_size="1.1rem", font_weight="600"),
                    search_box(),
                    menu(current),
                    display="flex",
                    flex_direction="column",
                    gap="1rem",
                    width="18rem",
                    height="100%",
                    padding="1.25rem 0.75rem 0",
                    background="var(--color-panel-solid)",
                    z_index="11",
                    aria_describedby="",
                ),
            ),
            direction="left",
        ),
        brand(),
        rx.spacer(),
        rx.color_mode.button(),
        display=ON_SMALL,
        align="center",
        gap="0.9rem",
        position="sticky",
        top="0",
        z_index="5",
        padding="0.75rem 1.25rem",
        background="var(--color-panel-solid)",
        border_bottom="1px solid var(--gray-a4)",
    )


def framed(current: str, *content: rx.Component) -> rx.Component:
    """A whole page: `content`, and the navigation, in which the route `current` is marked."""
    return rx.flex(
        side_bar(current),
        rx.box(top_bar(current), *content, flex="1", min_width="0"),
        align="start",
        min_height="100vh",
    )
