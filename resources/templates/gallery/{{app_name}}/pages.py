from collections.abc import Callable

import reflex as rx

from .example import Example, Family
from .families import FAMILIES, GROUPS
from .navigation import framed


def code(example: Example) -> rx.Component:
    """The source of an example, below it; the browser draws it when it is opened."""
    return rx.accordion.root(
        rx.accordion.item(
            rx.accordion.header(
                rx.accordion.trigger(
                    rx.flex(rx.icon("code", size=14), "Code", align="center", gap="0.5rem"),
                    rx.accordion.icon(),
                    padding="0.5rem 1rem",
                    font_size="0.8rem",
                    color="var(--gray-11)",
                    background="transparent",
                    _hover={"background": "var(--gray-a2)"},
                ),
            ),
            rx.accordion.content(
                rx.code_block(
                    example.code,
                    language="python",
                    copy_button=rx.icon_button(
                        rx.icon("copy", size=14),
                        on_click=rx.set_clipboard(example.code),
                        variant="soft",
                        color_scheme="gray",
                        size="1",
                        position="absolute",
                        top="0.75rem",
                        right="0.75rem",
                        aria_label="Copy",
                    ),
                    can_copy=True,
                    custom_style={"margin": "0", "borderRadius": "0", "fontSize": "13px", "maxHeight": "32rem"},
                    width="100%",
                ),
                padding="0",
                _before={"height": "0"},
                _after={"height": "0"},
            ),
            value="code",
            background="transparent",
            border_radius="0",
        ),
        collapsible=True,
        type="single",
        variant="ghost",
        width="100%",
        border_radius="0",
        border_top="1px solid var(--gray-a4)",
        background="transparent",
    )


def card(example: Example) -> rx.Component:
    return rx.el.section(
        rx.flex(
            rx.heading(example.title, size="4", as_="h2"),
            rx.flex(
                *[rx.code(name, size="1", variant="soft", color_scheme="gray") for name in example.components],
                wrap="wrap",
                gap="0.3rem",
            ),
            direction="column",
            gap="0.5rem",
            margin_bottom="0.75rem",
        ),
        rx.box(
            rx.box(example.render(), padding="1.5rem", overflow_x="auto", class_name="preview"),
            code(example),
            border="1px solid var(--gray-a5)",
            border_radius="var(--radius-4)",
            background="var(--color-panel-solid)",
            overflow="hidden",
        ),
        id=example.anchor,
        scroll_margin_top="5rem",
        custom_attrs={"data-components": " ".join(example.components)},
    )


def on_this_page(family: Family) -> rx.Component:
    return rx.flex(
        rx.text("On this page", size="1", weight="medium", color_scheme="gray", margin_bottom="0.4rem"),
        *[
            rx.link(example.title, href=f"#{example.anchor}", size="2", color="var(--gray-11)", underline="none", _hover={"color": "var(--gray-12)"})
            for example in family.examples
        ],
        display=["none", "none", "none", "none", "flex"],
        direction="column",
        gap="0.35rem",
        width="12rem",
        flex_shrink="0",
        position="sticky",
        top="0",
        max_height="100vh",
        overflow_y="auto",
        padding_y="3rem",
    )


def family_page(family: Family) -> Callable[[], rx.Component]:
    def page() -> rx.Component:
        return framed(
            family.route,
            rx.flex(
                rx.flex(
                    rx.box(
                        rx.heading(family.title, size="8", letter_spacing="-0.02em"),
                        rx.text(family.summary, size="4", color_scheme="gray", margin_top="0.5rem", max_width="44rem"),
                    ),
                    *[card(example) for example in family.examples],
                    direction="column",
                    gap="3rem",
                    flex="1",
                    min_width="0",
                    max_width="58rem",
                    padding_y="3rem",
                    class_name="examples",
                ),
                on_this_page(family),
                justify="center",
                align="start",
                gap="3rem",
                padding_x=["1.25rem", "1.25rem", "2.5rem"],
            ),
        )

    return page


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
