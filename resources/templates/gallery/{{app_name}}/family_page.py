from collections.abc import Callable

import reflex as rx

from .example import Example, Family
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
