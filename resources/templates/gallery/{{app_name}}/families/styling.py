import reflex as rx

from ..example import Family

family = Family("Styles", "paintbrush", "Every CSS property is a keyword; and there are states, widths of the screen, colours of the theme, and motion.")


@family.example("Keywords and dicts", "rx.box")
def keywords() -> rx.Component:
    shared = {"padding": "1rem 1.25rem", "border_radius": "var(--radius-3)"}
    return rx.flex(
        rx.box("Keywords", padding_x="1.25rem", padding_y="1rem", border_radius="var(--radius-3)", bg="var(--iris-a4)"),
        rx.box("A dict", style=shared, background="var(--teal-a4)"),
        rx.box("Several dicts", style=[shared, {"background": "var(--amber-a4)", "font_style": "italic"}]),
        rx.box("A custom property", style={**shared, "--tint": "var(--tomato-a4)", "background": "var(--tint)"}),
        gap="1rem",
        wrap="wrap",
    )


@family.example("States of an element", "rx.box")
def pseudo() -> rx.Component:
    tile = {"padding": "1rem", "border_radius": "var(--radius-3)", "background": "var(--gray-a3)", "transition": "all 150ms"}
    return rx.flex(
        rx.box("Hover", style=tile, _hover={"background": "var(--accent-9)", "color": "var(--accent-contrast)", "transform": "translateY(-3px)"}),
        rx.box("Press", style=tile, _active={"transform": "scale(0.94)"}, user_select="none"),
        rx.el.input(
            placeholder="Focus",
            style=tile,
            outline="none",
            width="8rem",
            _focus={"box_shadow": "0 0 0 3px var(--accent-a7)"},
            _placeholder={"color": "var(--gray-10)"},
        ),
        rx.box("Before and after", style=tile, _before={"content": "'« '"}, _after={"content": "' »'"}),
        rx.box(
            rx.text("odd"),
            rx.text("even"),
            rx.text("odd"),
            style={**tile, "& > :nth-child(even)": {"color": "var(--accent-11)", "font_weight": "600"}},
        ),
        gap="1rem",
        align="center",
        wrap="wrap",
    )


@family.example("Widths of the screen", "rx.box", "rx.breakpoints")
def breakpoints() -> rx.Component:
    return rx.vstack(
        rx.grid(
            *[rx.center(number, height="3rem", border_radius="var(--radius-3)", background="var(--accent-a4)") for number in range(1, 7)],
            grid_template_columns=["1fr", "1fr 1fr", "repeat(3, 1fr)", "repeat(6, 1fr)"],
            gap="0.75rem",
            width="100%",
        ),
        rx.box(
            "Larger screens, larger words",
            font_size=rx.breakpoints(initial="1rem", sm="1.2rem", lg="1.6rem"),
            font_weight="600",
        ),
        width="100%",
    )


@family.example("The colours of the theme", "rx.color", "rx.box")
def colors() -> rx.Component:
    return rx.vstack(
        *[
            rx.hstack(
                rx.text(name, size="1", width="4rem"),
                *[
                    rx.box(width="100%", height="1.75rem", border_radius="var(--radius-2)", background=rx.color(name, shade))
                    for shade in range(1, 13)
                ],
                align="center",
                spacing="1",
                width="100%",
            )
            for name in ("accent", "gray", "tomato", "amber", "grass", "teal", "sky", "plum")
        ],
        spacing="1",
        width="100%",
    )


class Paint(rx.State):
    hue: str = "teal"

    @rx.event
    def choose(self, hue: str | list[str]):
        self.hue = str(hue)


@family.example("Colours that follow the state", "rx.color", "rx.box", uses=(Paint,))
def state_colors() -> rx.Component:
    return rx.vstack(
        rx.segmented_control.root(
            *[rx.segmented_control.item(hue, value=hue) for hue in ("teal", "tomato", "iris")],
            value=Paint.hue,
            on_change=Paint.choose,
        ),
        rx.box(
            "Its colours are shades of one name.",
            padding="1rem",
            border_radius="var(--radius-3)",
            border=f"1px solid {rx.color(Paint.hue, 7)}",
            background=rx.color(Paint.hue, 3),
            color=rx.color(Paint.hue, 11),
            id="painted",
        ),
    )


@family.example("Light and dark", "rx.color_mode_cond", "rx.box")
def modes() -> rx.Component:
    return rx.box(
        rx.color_mode_cond(light="It is light.", dark="It is dark."),
        padding="1rem",
        border_radius="var(--radius-3)",
        background=rx.color_mode_cond(light="linear-gradient(90deg, #fde68a, #fca5a5)", dark="linear-gradient(90deg, #1e3a8a, #581c87)"),
        id="mode-said",
    )


@family.example("A theme within", "rx.theme")
def themes() -> rx.Component:
    return rx.flex(
        *[
            rx.theme(
                rx.card(
                    rx.vstack(
                        rx.heading(f"{accent}, {appearance}", size="3"),
                        rx.hstack(rx.button("Save", size="1"), rx.button("Cancel", size="1", variant="soft")),
                    ),
                ),
                accent_color=accent,
                appearance=appearance,
                radius=radius,
                has_background=True,
                padding="1rem",
                border_radius="var(--radius-4)",
            )
            for accent, appearance, radius in zip(("grass", "amber", "crimson"), ("light", "dark", "light"), ("none", "medium", "full"))
        ],
        gap="1rem",
        wrap="wrap",
    )


@family.example("Motion", "rx.box")
def motion() -> rx.Component:
    return rx.flex(
        rx.box(
            width="3rem",
            height="3rem",
            border_radius="var(--radius-3)",
            background="var(--accent-9)",
            animation="gallery-turn 6s linear infinite",
            style={"@keyframes gallery-turn": {"from": {"transform": "rotate(0deg)"}, "to": {"transform": "rotate(360deg)"}}},
        ),
        rx.box(
            width="3rem",
            height="3rem",
            border_radius="50%",
            background="var(--teal-9)",
            style={
                "animation": "gallery-breathe 2.5s ease-in-out infinite alternate",
                "@keyframes gallery-breathe": {"from": {"opacity": "0.3", "transform": "scale(0.8)"}, "to": {"opacity": "1"}},
                "@media (prefers-reduced-motion: reduce)": {"animation": "none"},
            },
        ),
        gap="2rem",
        padding="0.5rem",
    )
