from typing import Any

import reflex as rx

from ..example import Family

family = Family("Dialogs", "app-window", "What comes over the page and wants an answer: dialogs, alerts and drawers.")


class NameState(rx.State):
    name: str = "Ada Lovelace"

    @rx.event
    def rename(self, data: dict[str, Any]):
        self.name = data["name"]


@family.example("Dialog", "rx.dialog", uses=(NameState,))
def dialog() -> rx.Component:
    return rx.hstack(
        rx.text("You are ", rx.text.strong(NameState.name), "."),
        rx.dialog.root(
            rx.dialog.trigger(rx.button("Edit the profile", size="2")),
            rx.dialog.content(
                rx.dialog.title("Edit the profile"),
                rx.dialog.description("Others see it as soon as you save it.", size="2", margin_bottom="1rem"),
                rx.form(
                    rx.flex(
                        rx.input(name="name", default_value=NameState.name, aria_label="Name", width="100%"),
                        rx.flex(
                            rx.dialog.close(rx.button("Cancel", type="button", variant="soft", color_scheme="gray")),
                            rx.dialog.close(rx.button("Save", type="submit")),
                            justify="end",
                            spacing="3",
                        ),
                        direction="column",
                        spacing="4",
                    ),
                    on_submit=NameState.rename,
                ),
                max_width="26rem",
            ),
        ),
        align="center",
        spacing="4",
    )


class GuideState(rx.State):
    open: bool = False
    closed: int = 0

    @rx.event
    def show(self):
        self.open = True

    @rx.event
    def set_open(self, open: bool):
        self.open = open
        if not open:
            self.closed += 1


@family.example("Dialog, opened by the state", "rx.dialog", uses=(GuideState,))
def controlled_dialog() -> rx.Component:
    return rx.hstack(
        rx.button("Show the guide", on_click=GuideState.show, variant="soft"),
        rx.text("Closed ", GuideState.closed, " times", size="2", color_scheme="gray"),
        rx.dialog.root(
            rx.dialog.content(
                rx.dialog.title("The guide"),
                rx.dialog.description("Escape closes it, and so does a click beside it."),
                size="2",
                max_width="24rem",
            ),
            open=GuideState.open,
            on_open_change=GuideState.set_open,
        ),
        align="center",
    )


@family.example("Dialog sizes", "rx.dialog")
def dialog_sizes() -> rx.Component:
    return rx.flex(
        *[
            rx.dialog.root(
                rx.dialog.trigger(rx.button(f"Size {size}", variant="outline")),
                rx.dialog.content(
                    rx.dialog.title(f"A dialog of size {size}"),
                    rx.dialog.description("The size is that of the space at its edges."),
                    rx.flex(rx.dialog.close(rx.button("Close")), justify="end", margin_top="1rem"),
                    size=size,
                    max_width="24rem",
                ),
            )
            for size in ("1", "2", "3", "4")
        ],
        wrap="wrap",
        spacing="3",
    )


class RepositoryState(rx.State):
    deleted: bool = False

    @rx.event
    def delete(self):
        self.deleted = True

    @rx.event
    def restore(self):
        self.deleted = False


@family.example("Alert dialog", "rx.alert_dialog", uses=(RepositoryState,))
def alert_dialog() -> rx.Component:
    return rx.cond(
        RepositoryState.deleted,
        rx.hstack(
            rx.text("It is gone."),
            rx.button("Restore", on_click=RepositoryState.restore, variant="soft"),
            align="center",
        ),
        rx.alert_dialog.root(
            rx.alert_dialog.trigger(rx.button("Delete the repository", color_scheme="red")),
            rx.alert_dialog.content(
                rx.alert_dialog.title("Delete the repository?"),
                rx.alert_dialog.description("Its history goes with it, and so do 128 issues.", size="2"),
                rx.flex(
                    rx.alert_dialog.cancel(rx.button("Keep it", variant="soft", color_scheme="gray")),
                    rx.alert_dialog.action(rx.button("Delete", color_scheme="red", on_click=RepositoryState.delete)),
                    justify="end",
                    spacing="3",
                    margin_top="1rem",
                ),
                max_width="26rem",
            ),
        ),
    )


@family.example("Drawer", "rx.drawer")
def drawer() -> rx.Component:
    return rx.drawer.root(
        rx.drawer.trigger(rx.button("Open the cart", rx.icon("shopping-cart", size=16))),
        rx.drawer.overlay(z_index="20"),
        rx.drawer.portal(
            rx.drawer.content(
                rx.flex(
                    rx.drawer.title("Cart", class_name="rt-Heading", font_size="1.25rem", font_weight="600"),
                    rx.drawer.description("Two things, and a surprise.", class_name="rt-Text", color="var(--gray-11)"),
                    rx.spacer(),
                    rx.drawer.close(rx.button("Close", variant="soft")),
                    direction="column",
                    gap="1rem",
                    width="100%",
                    height="100%",
                ),
                left="auto",
                width="min(20rem, 90vw)",
                height="100%",
                padding="1.5rem",
                background="var(--color-panel-solid)",
                z_index="21",
            ),
        ),
        direction="right",
    )


@family.example("Drawers from every side", "rx.drawer")
def drawers() -> rx.Component:
    sides = ("left", "top", "bottom")
    places = (
        {"right": "auto", "width": "18rem", "height": "100%"},
        {"bottom": "auto", "width": "100%", "height": "12rem"},
        {"top": "auto", "width": "100%", "height": "12rem"},
    )
    return rx.flex(
        *[
            rx.drawer.root(
                rx.drawer.trigger(rx.button(f"From the {side}", variant="outline")),
                rx.drawer.overlay(z_index="20"),
                rx.drawer.portal(
                    rx.drawer.content(
                        *([rx.drawer.handle()] if side == "bottom" else []),
                        rx.drawer.title(f"From the {side}", class_name="rt-Text", font_weight="600"),
                        rx.drawer.description("Drag it back, or press Escape.", class_name="rt-Text"),
                        padding="1.25rem",
                        background="var(--color-panel-solid)",
                        z_index="21",
                        style=place,
                    ),
                ),
                direction=side,
            )
            for side, place in zip(sides, places)
        ],
        wrap="wrap",
        spacing="3",
    )
