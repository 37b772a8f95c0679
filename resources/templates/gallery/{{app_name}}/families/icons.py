import reflex as rx
from reflex.components.lucide.icon import LUCIDE_ICON_LIST  # pyright: ignore[reportMissingImports]

from ..example import Family

family = Family("Icons", "shapes", "The icons of Lucide. Search for one; a click copies its code.")


class Icons(rx.State):
    query: str = ""
    limit: int = 120

    @rx.event
    def search(self, query: str):
        self.query = query
        self.limit = 120

    @rx.event
    def show_more(self):
        self.limit += 240

    @rx.var
    def found(self) -> list[str]:
        words = self.query.lower().replace("-", "_").split()
        return [name for name in LUCIDE_ICON_LIST if all(word in name for word in words)]

    @rx.var
    def shown(self) -> list[str]:
        return self.found[: self.limit]


def tile(name: rx.Var[str]) -> rx.Component:
    return rx.flex(
        rx.icon(name, size=22),
        rx.text(name, size="1", color_scheme="gray", trim="both", max_width="100%", overflow_wrap="anywhere", align="center"),
        on_click=[rx.set_clipboard(f'rx.icon("{name}")'), rx.toast(f'Copied rx.icon("{name}")')],
        direction="column",
        align="center",
        justify="center",
        gap="0.6rem",
        height="5.5rem",
        padding="0.5rem",
        border_radius="var(--radius-3)",
        cursor="pointer",
        _hover={"background": "var(--accent-a3)", "color": "var(--accent-11)"},
    )


@family.example("All icons", "rx.icon", uses=(Icons, tile))
def all_icons() -> rx.Component:
    return rx.vstack(
        rx.hstack(
            rx.input(
                rx.input.slot(rx.icon("search", size=16)),
                value=Icons.query,
                on_change=Icons.search,
                placeholder="arrow, file plus, …",
                aria_label="Search icons",
                width="20rem",
                max_width="100%",
            ),
            rx.text(Icons.found.length(), " icons", size="2", color_scheme="gray", id="icon-count"),
            align="center",
            spacing="4",
        ),
        rx.grid(
            rx.foreach(Icons.shown, tile),
            grid_template_columns="repeat(auto-fill, minmax(8.5rem, 1fr))",
            gap="0.25rem",
            width="100%",
            id="icon-grid",
        ),
        rx.cond(
            Icons.found.length() > Icons.limit,
            rx.button("Show more", on_click=Icons.show_more, variant="soft"),
        ),
        spacing="4",
    )


@family.example("Sizes, lines and colours", "rx.icon")
def looks() -> rx.Component:
    return rx.vstack(
        rx.flex(*[rx.icon("leaf", size=size) for size in (12, 16, 24, 32, 48)], align="center", gap="1.5rem"),
        rx.flex(*[rx.icon("leaf", size=32, stroke_width=width) for width in (0.75, 1, 1.5, 2, 3)], align="center", gap="1.5rem"),
        rx.flex(
            *[rx.icon("leaf", size=32, color=rx.color(color, 9)) for color in ("grass", "teal", "iris", "tomato", "amber")],
            align="center",
            gap="1.5rem",
        ),
        rx.icon("leaf", size=32, fill="var(--grass-5)", color="var(--grass-11)", _hover={"transform": "rotate(-12deg)"}, transition="transform 150ms"),
        spacing="5",
    )


@family.example("In other components", "rx.icon", "rx.icon_button")
def inside() -> rx.Component:
    return rx.flex(
        rx.button(rx.icon("send", size=16), "Send"),
        rx.icon_button("settings", aria_label="Settings", variant="soft"),
        rx.badge(rx.icon("check", size=12), "Done", color_scheme="grass"),
        rx.callout("Saved a minute ago", icon="info", size="1"),
        align="center",
        gap="1rem",
        wrap="wrap",
    )
