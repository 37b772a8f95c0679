import asyncio

import reflex as rx

from ..example import Family

family = Family("Buttons", "mouse-pointer-click", "Buttons with words and with icons, in every look, size and state.")


@family.example("Variants", "rx.button")
def variants() -> rx.Component:
    return rx.flex(
        *[
            rx.button(variant.capitalize(), variant=variant)
            for variant in ("classic", "solid", "soft", "surface", "outline", "ghost")
        ],
        align="center",
        wrap="wrap",
        gap="1.25rem",
    )


@family.example("Sizes", "rx.button")
def sizes() -> rx.Component:
    return rx.flex(
        *[rx.button(f"Size {size}", size=size) for size in ("1", "2", "3", "4")],
        align="center",
        wrap="wrap",
        gap="1rem",
    )


@family.example("Colours", "rx.button")
def colors() -> rx.Component:
    return rx.vstack(
        *[
            rx.flex(
                *[
                    rx.button(color, color_scheme=color, variant=variant, width="5rem")
                    for color in ("gray", "tomato", "crimson", "iris", "cyan", "grass", "amber")
                ],
                wrap="wrap",
                spacing="2",
            )
            for variant in ("solid", "soft", "outline")
        ],
    )


@family.example("Corners and contrast", "rx.button")
def corners() -> rx.Component:
    return rx.flex(
        *[rx.button(radius.capitalize(), radius=radius) for radius in ("none", "small", "medium", "large", "full")],
        rx.button("High contrast", high_contrast=True),
        rx.button("High contrast", high_contrast=True, variant="soft"),
        align="center",
        wrap="wrap",
        gap="1rem",
    )


@family.example("With icons", "rx.button")
def with_icons() -> rx.Component:
    return rx.flex(
        rx.button(rx.icon("download", size=16), "Download"),
        rx.button("Next", rx.icon("arrow-right", size=16), variant="soft"),
        rx.button(rx.icon("trash-2", size=16), "Delete", color_scheme="red", variant="surface"),
        rx.button(rx.icon("star", size=16), "Star", rx.badge("128", color_scheme="gray"), color_scheme="gray", variant="outline"),
        wrap="wrap",
        gap="1rem",
    )


class SavingState(rx.State):
    saving: bool = False
    saved: int = 0

    @rx.event
    async def save(self):
        self.saving = True
        yield
        await asyncio.sleep(1)
        self.saving = False
        self.saved += 1


@family.example("States", "rx.button", uses=(SavingState,))
def states() -> rx.Component:
    return rx.flex(
        rx.button("Save", on_click=SavingState.save, loading=SavingState.saving),
        rx.text("Saved ", SavingState.saved, " times", size="2", color_scheme="gray"),
        rx.button("Disabled", disabled=True),
        rx.button("Disabled", disabled=True, variant="surface"),
        rx.button(rx.spinner(loading=True), "Waiting", variant="soft", disabled=True),
        align="center",
        wrap="wrap",
        gap="1rem",
    )


@family.example("Icon buttons", "rx.icon_button")
def icon_buttons() -> rx.Component:
    return rx.vstack(
        rx.flex(
            *[
                rx.icon_button("heart", variant=variant, aria_label=f"Like, {variant}")
                for variant in ("classic", "solid", "soft", "surface", "outline", "ghost")
            ],
            align="center",
            gap="1.25rem",
        ),
        rx.flex(
            *[rx.icon_button("search", size=size, aria_label=f"Search, size {size}") for size in ("1", "2", "3", "4")],
            align="center",
            gap="1rem",
        ),
        rx.flex(
            rx.icon_button("play", radius="full", aria_label="Play"),
            rx.icon_button("pause", radius="full", variant="soft", aria_label="Pause"),
            rx.icon_button("trash-2", color_scheme="tomato", aria_label="Delete"),
            rx.icon_button("check", color_scheme="grass", variant="surface", aria_label="Done"),
            rx.icon_button("refresh-cw", loading=True, aria_label="Refreshing"),
            rx.icon_button("lock", disabled=True, aria_label="Locked"),
            align="center",
            gap="1rem",
        ),
        spacing="5",
    )
