"""A gallery of components: a page for each family, and on it an example for each thing that a component can do.

To add an example, write a function in one of the modules in families/. To add a family, write a module and list it in
families/__init__.py.
"""

import reflex as rx

from .example import Family
from .families import FAMILIES, GROUPS
from .families.feedback import toaster
from .family_page import family_page
from .navigation import framed


def family_card(family: Family) -> rx.Component:
    return rx.card(
        rx.link(
            rx.flex(
                rx.center(
                    rx.icon(family.icon, size=20),
                    width="2.5rem",
                    height="2.5rem",
                    flex_shrink="0",
                    border_radius="var(--radius-3)",
                    background="var(--iris-a3)",
                    color="var(--iris-11)",
                ),
                rx.box(
                    rx.text(family.title, size="3", weight="medium"),
                    rx.text(family.summary, size="2", color_scheme="gray", margin_top="0.15rem"),
                ),
                gap="0.9rem",
            ),
            href=family.route,
            underline="none",
            color_scheme="gray",
            high_contrast=True,
            _hover={"color": "inherit", "background": "var(--gray-a2)"},
        ),
        as_child=True,
        size="2",
    )


def index() -> rx.Component:
    count = len({name for family in FAMILIES for name in family.components})
    return framed(
        "/",
        rx.flex(
            rx.box(
                rx.heading("Every component, at work", size=rx.breakpoints(initial="8", sm="9"), letter_spacing="-0.03em"),
                rx.text(
                    f"{count} components in {len(FAMILIES)} families, with their variants, and the code that makes them.",
                    size="5",
                    color_scheme="gray",
                    margin_top="0.9rem",
                    max_width="40rem",
                ),
            ),
            *[
                rx.box(
                    rx.heading(group, size="5", margin_bottom="1rem"),
                    rx.grid(
                        *[family_card(family) for family in members],
                        grid_template_columns="repeat(auto-fill, minmax(min(18rem, 100%), 1fr))",
                        gap="1rem",
                    ),
                )
                for group, members in GROUPS.items()
            ],
            direction="column",
            gap="3rem",
            max_width="72rem",
            margin_x="auto",
            padding_x=["1.25rem", "1.25rem", "2.5rem"],
            padding_y="4rem",
        ),
    )


app = rx.App(theme=rx.theme(accent_color="iris", gray_color="slate", radius="large"), toaster=toaster())
app.add_page(index, route="/", title="Gallery")
for family in FAMILIES:
    app.add_page(family_page(family), route=family.route, title=f"{family.title} · Gallery")
