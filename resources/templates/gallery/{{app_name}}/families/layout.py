import reflex as rx

from ..example import Family

family = Family("Layout", "layout-dashboard", "Boxes, stacks and grids: what puts everything else in its place.")


def tile(label: str = "", **props) -> rx.Component:
    """Something to lay out."""
    return rx.center(
        rx.text(label, size="2", color="var(--accent-11)"),
        **{"min_width": "4rem", "min_height": "3rem", "padding": "0 0.75rem", **props},
        border_radius="var(--radius-3)",
        background="var(--accent-a3)",
        border="1px solid var(--accent-a5)",
    )


@family.example("Box", "rx.box")
def boxes() -> rx.Component:
    return rx.flex(
        rx.box("Any CSS is a keyword", padding="1rem", background="var(--accent-a3)", border_radius="8px"),
        rx.box("Shadow", padding="1rem", box_shadow="var(--shadow-4)", border_radius="8px"),
        rx.box("Hover me", padding="1rem", border="1px dashed var(--gray-a8)", _hover={"background": "var(--accent-a4)"}),
        wrap="wrap",
        spacing="4",
    )


@family.example("Flex", "rx.flex", uses=(tile,))
def flexes() -> rx.Component:
    return rx.vstack(
        *[
            rx.box(
                rx.text(f'justify="{justify}"', size="1", color_scheme="gray", margin_bottom="4px"),
                rx.flex(tile("1"), tile("2"), tile("3"), justify=justify, spacing="3"),
                width="100%",
            )
            for justify in ("start", "center", "end", "between")
        ],
        spacing="4",
        width="100%",
    )


@family.example("Flex: direction, alignment and wrap", "rx.flex", uses=(tile,))
def flex_directions() -> rx.Component:
    return rx.vstack(
        rx.flex(
            tile("direction", min_height="6rem"),
            tile("= column"),
            direction=rx.breakpoints(initial="column", sm="row"),
            align="end",
            spacing="3",
        ),
        rx.text("A column on phones, a row on wider screens; aligned at the end.", size="1", color_scheme="gray"),
        rx.flex(*[tile(str(number)) for number in range(1, 19)], wrap="wrap", spacing="2"),
        rx.text("What does not fit goes on in a new line.", size="1", color_scheme="gray"),
    )


@family.example("Stacks", "rx.hstack", "rx.vstack", "rx.stack", uses=(tile,))
def stacks() -> rx.Component:
    return rx.grid(
        rx.vstack(rx.text("rx.hstack", size="2"), rx.hstack(tile("1"), tile("2"), tile("3"))),
        rx.vstack(rx.text("rx.vstack", size="2"), rx.vstack(tile("1"), tile("2"), tile("3"), spacing="2")),
        rx.vstack(
            rx.text("rx.stack", size="2"),
            rx.stack(tile("1"), tile("2"), tile("3"), direction="row-reverse", spacing="1"),
        ),
        columns=rx.breakpoints(initial="1", sm="3"),
        spacing="5",
    )


@family.example("Centre and spacer", "rx.center", "rx.spacer", uses=(tile,))
def centers() -> rx.Component:
    return rx.vstack(
        rx.center(
            rx.text("In the middle"),
            width="100%",
            height="6rem",
            border="1px dashed var(--gray-a7)",
            border_radius="8px",
        ),
        rx.hstack(tile("Left"), rx.spacer(), tile("Middle"), rx.spacer(), tile("Right"), width="100%"),
        width="100%",
    )


@family.example("Grid", "rx.grid", uses=(tile,))
def grids() -> rx.Component:
    return rx.vstack(
        rx.grid(*[tile(str(number)) for number in range(1, 7)], columns="3", spacing="3", width="100%"),
        rx.grid(
            tile("Wide", grid_column="span 2"),
            tile("Tall", grid_row="span 2"),
            tile("4"),
            tile("5"),
            grid_template_columns="2fr 1fr 1fr",
            spacing_x="3",
            spacing_y="3",
            width="100%",
        ),
        spacing="5",
        width="100%",
    )


@family.example("Container and section", "rx.container", "rx.section")
def containers() -> rx.Component:
    return rx.box(
        *[
            rx.section(
                rx.container(
                    rx.box(
                        rx.text(f"A container of size {size} in a section", size="2", align="center"),
                        padding="0.5rem",
                        background="var(--accent-a3)",
                        border_radius="6px",
                    ),
                    size=size,
                ),
                size="1",
                padding_y="0.5rem",
            )
            for size in ("1", "2")
        ],
        width="100%",
    )


@family.example("Card", "rx.card")
def cards() -> rx.Component:
    return rx.vstack(
        rx.grid(
            *[
                rx.card(
                    rx.heading(variant.capitalize(), size="3"),
                    rx.text("A card of this variant.", size="2", color_scheme="gray"),
                    variant=variant,
                )
                for variant in ("surface", "classic", "ghost")
            ],
            columns=rx.breakpoints(initial="1", sm="3"),
            spacing="5",
            width="100%",
        ),
        rx.flex(
            *[rx.card(rx.text(f"Size {size}"), size=size) for size in ("1", "2", "3", "4", "5")],
            align="center",
            wrap="wrap",
            spacing="4",
        ),
        rx.card(
            rx.link(
                rx.flex(
                    rx.avatar(fallback="R", size="3"),
                    rx.box(rx.text("A card that is a link", size="3", weight="medium"), rx.text("as_child=True", size="2")),
                    spacing="3",
                    align="center",
                ),
                href="/",
                underline="none",
            ),
            as_child=True,
        ),
        spacing="5",
        width="100%",
    )


@family.example("Inset", "rx.inset")
def insets() -> rx.Component:
    return rx.grid(
        rx.card(
            rx.inset(
                rx.box(height="7rem", background="linear-gradient(120deg, var(--iris-8), var(--plum-8))"),
                side="top",
                pb="current",
            ),
            rx.text("The picture reaches the edges of the card.", size="2"),
        ),
        rx.card(
            rx.flex(
                rx.inset(
                    rx.box(
                        width="6rem",
                        height="100%",
                        min_height="8rem",
                        background="linear-gradient(160deg, var(--teal-8), var(--sky-8))",
                    ),
                    side="left",
                    pr="current",
                ),
                rx.text("At any side.", size="2"),
                height="100%",
            ),
        ),
        columns=rx.breakpoints(initial="1", sm="2"),
        spacing="4",
    )


@family.example("Scroll area", "rx.scroll_area", uses=(tile,))
def scroll_areas() -> rx.Component:
    return rx.grid(
        rx.scroll_area(
            rx.vstack(*[rx.text(f"Line {number} of forty", size="2") for number in range(1, 41)], spacing="1"),
            type="always",
            scrollbars="vertical",
            height="9rem",
        ),
        rx.scroll_area(
            rx.hstack(*[tile(str(number)) for number in range(1, 21)], padding_bottom="1rem", width="max-content"),
            type="auto",
            scrollbars="horizontal",
            style={"height": "9rem"},
        ),
        columns=rx.breakpoints(initial="1", sm="2"),
        spacing="5",
    )


@family.example("Aspect ratio", "rx.aspect_ratio")
def aspect_ratios() -> rx.Component:
    return rx.grid(
        *[
            rx.box(
                rx.aspect_ratio(
                    rx.center(
                        rx.text(label, color="white", weight="medium"),
                        width="100%",
                        height="100%",
                        border_radius="8px",
                        background="linear-gradient(135deg, var(--indigo-9), var(--purple-9))",
                    ),
                    ratio=ratio,
                ),
            )
            for label, ratio in (("16 : 9", 16 / 9), ("1 : 1", 1), ("3 : 4", 3 / 4))
        ],
        columns="3",
        spacing="4",
        align="start",
        width="100%",
    )


@family.example("Divider", "rx.divider")
def dividers() -> rx.Component:
    return rx.vstack(
        rx.text("Above"),
        rx.divider(),
        rx.text("Below; and shorter ones in colour:"),
        *[
            rx.divider(size=size, color_scheme=color)
            for size, color in zip(("1", "2", "3"), ("iris", "crimson", "grass"))
        ],
        rx.hstack(
            rx.text("Left"),
            rx.divider(orientation="vertical", size="2"),
            rx.text("Middle"),
            rx.divider(orientation="vertical", size="2"),
            rx.text("Right"),
            align="center",
        ),
        width="100%",
    )


@family.example("Fragment", "rx.fragment", uses=(tile,))
def fragments() -> rx.Component:
    # The three are children of the row: a fragment is no element of the page.
    return rx.hstack(rx.fragment(tile("1"), tile("2")), tile("3"))


@family.example("For screens of a size", "rx.mobile_only", "rx.tablet_only", "rx.desktop_only", "rx.mobile_and_tablet", "rx.tablet_and_desktop")
def screens() -> rx.Component:
    return rx.vstack(
        rx.mobile_only(rx.badge(rx.icon("smartphone", size=14), "Phones see this", size="3")),
        rx.tablet_only(rx.badge(rx.icon("tablet", size=14), "Tablets see this", size="3")),
        rx.desktop_only(rx.badge(rx.icon("monitor", size=14), "Desktops see this", size="3")),
        rx.mobile_and_tablet(rx.badge("Phones and tablets see this", size="3", color_scheme="amber")),
        rx.tablet_and_desktop(rx.badge("Tablets and desktops see this", size="3", color_scheme="teal")),
    )
