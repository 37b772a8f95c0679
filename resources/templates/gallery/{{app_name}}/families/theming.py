import reflex as rx

from ..example import Family

family = Family("Themes", "palette", "Colours, corners and sizes of everything below a theme; light and dark.")


@family.example("Themes within the page", "rx.theme")
def themes() -> rx.Component:
    return rx.grid(
        *[
            rx.theme(
                rx.card(
                    rx.heading(color.capitalize(), size="3", margin_bottom="0.75rem"),
                    rx.flex(rx.button("Button"), rx.button("Soft", variant="soft"), spacing="2"),
                    rx.flex(rx.switch(default_checked=True), rx.checkbox(default_checked=True), margin_top="0.75rem", spacing="3"),
                ),
                accent_color=color,
                radius=radius,
                scaling=scaling,
            )
            for color, radius, scaling in zip(("tomato", "teal", "plum"), ("none", "medium", "full"), ("95%", "100%", "110%"))
        ],
        columns=rx.breakpoints(initial="1", sm="3"),
        spacing="4",
    )


@family.example("Light and dark, side by side", "rx.theme")
def appearances() -> rx.Component:
    return rx.grid(
        *[
            rx.theme(
                rx.box(
                    rx.text(f"Always {appearance}", margin_bottom="0.75rem"),
                    rx.flex(rx.button("Save"), rx.button("Cancel", variant="surface", color_scheme="gray"), spacing="2"),
                    padding="1.25rem",
                ),
                appearance=appearance,
                has_background=True,
                border="1px solid var(--gray-a5)",
                border_radius="12px",
            )
            for appearance in ("light", "dark")
        ],
        columns=rx.breakpoints(initial="1", sm="2"),
        spacing="4",
    )


@family.example("Colour mode", "rx.color_mode")
def color_modes() -> rx.Component:
    return rx.flex(
        rx.color_mode.button(),
        rx.color_mode.button(allow_system=True),
        rx.color_mode.switch(),
        rx.hstack(rx.color_mode.icon(), rx.text("It is ", rx.color_mode_cond(light="day", dark="night")), align="center"),
        rx.button("Toggle", on_click=rx.toggle_color_mode, variant="soft"),
        align="center",
        wrap="wrap",
        gap="1.5rem",
    )


@family.example("Theme panel", "rx.theme_panel")
def theme_panel() -> rx.Component:
    return rx.box(
        rx.text("Press ", rx.text.kbd("T"), " for a panel that changes the theme of this page."),
        rx.theme_panel(default_open=False),
    )
