from typing import Any

import reflex as rx

from ..example import Family

family = Family("Menus and popovers", "square-menu", "What opens beside the thing that it belongs to: menus, popovers, hover cards, tooltips.")


@family.example("Tooltip", "rx.tooltip")
def tooltips() -> rx.Component:
    return rx.flex(
        rx.tooltip(rx.icon_button("plus", radius="full", aria_label="Add"), content="Add to the library"),
        *[
            rx.tooltip(rx.button(side, variant="soft"), content=f"At the {side}", side=side, delay_duration=100)
            for side in ("top", "right", "bottom", "left")
        ],
        align="center",
        wrap="wrap",
        gap="1rem",
    )


@family.example("Hover card", "rx.hover_card")
def hover_card() -> rx.Component:
    return rx.text(
        "The first program was written by ",
        rx.hover_card.root(
            rx.hover_card.trigger(rx.link("Ada Lovelace", href="/")),
            rx.hover_card.content(
                rx.flex(
                    rx.avatar(fallback="AL", radius="full", size="4"),
                    rx.box(
                        rx.heading("Ada Lovelace", size="3", as_="h3"),
                        rx.text("Mathematician", size="2", color_scheme="gray"),
                        rx.text("Saw in 1843 that a machine could do more than sums.", size="2", margin_top="0.5rem"),
                    ),
                    spacing="4",
                ),
                max_width="20rem",
                side="top",
            ),
            open_delay=200,
        ),
        ", for a machine that was never built.",
    )


class CommentState(rx.State):
    comments: list[str] = []

    @rx.event
    def comment(self, data: dict[str, Any]):
        if data["comment"]:
            self.comments.append(data["comment"])


@family.example("Popover", "rx.popover", uses=(CommentState,))
def popover() -> rx.Component:
    return rx.vstack(
        rx.popover.root(
            rx.popover.trigger(rx.button(rx.icon("message-circle", size=16), "Comment", variant="soft")),
            rx.popover.content(
                rx.form(
                    rx.flex(
                        rx.text_area(name="comment", placeholder="Write a comment", height="5rem"),
                        rx.flex(
                            rx.popover.close(rx.button("Send", type="submit", size="1")),
                            rx.popover.close(rx.button("Discard", type="button", size="1", variant="soft", color_scheme="gray")),
                            spacing="2",
                        ),
                        direction="column",
                        spacing="3",
                    ),
                    on_submit=CommentState.comment,
                ),
                width="18rem",
            ),
        ),
        rx.foreach(CommentState.comments, lambda comment: rx.card(rx.text(comment, size="2"))),
    )


@family.example("Popover sizes", "rx.popover")
def popover_sizes() -> rx.Component:
    return rx.flex(
        *[
            rx.popover.root(
                rx.popover.trigger(rx.button(f"Size {size}", variant="outline")),
                rx.popover.content(rx.text(f"A popover of size {size}, at the {side}"), size=size, side=side),
            )
            for size, side in zip(("1", "2", "3", "4"), ("top", "right", "bottom", "left"))
        ],
        wrap="wrap",
        gap="0.75rem",
    )


class FileState(rx.State):
    done: str = "nothing"

    @rx.event
    def do(self, what: str):
        self.done = what


@family.example("Dropdown menu", "rx.dropdown_menu", uses=(FileState,))
def dropdown_menu() -> rx.Component:
    return rx.hstack(
        rx.dropdown_menu.root(
            rx.dropdown_menu.trigger(rx.button("File", rx.icon("chevron-down", size=16), variant="soft")),
            rx.dropdown_menu.content(
                rx.dropdown_menu.item("New", shortcut="⌘ N", on_click=FileState.do("new")),
                rx.dropdown_menu.item("Open", shortcut="⌘ O", on_click=FileState.do("open")),
                rx.dropdown_menu.separator(),
                rx.dropdown_menu.sub(
                    rx.dropdown_menu.sub_trigger("Export"),
                    rx.dropdown_menu.sub_content(
                        rx.dropdown_menu.item("As PDF", on_click=FileState.do("PDF")),
                        rx.dropdown_menu.item("As Markdown", on_click=FileState.do("Markdown")),
                    ),
                ),
                rx.dropdown_menu.separator(),
                rx.dropdown_menu.item("Locked", disabled=True),
                rx.dropdown_menu.item("Delete", color="red", shortcut="⌘ ⌫", on_click=FileState.do("delete")),
            ),
        ),
        rx.text("Chosen: ", rx.code(FileState.done), size="2"),
        align="center",
        spacing="4",
    )


@family.example("Dropdown menu variants", "rx.dropdown_menu")
def dropdown_variants() -> rx.Component:
    return rx.flex(
        *[
            rx.dropdown_menu.root(
                rx.dropdown_menu.trigger(rx.button(f"{variant.capitalize()}, size {size}", variant="outline", color_scheme=color)),
                rx.dropdown_menu.content(
                    rx.dropdown_menu.item("Edit"),
                    rx.dropdown_menu.item("Duplicate"),
                    rx.dropdown_menu.item("Archive"),
                    variant=variant,
                    size=size,
                    color_scheme=color,
                ),
            )
            for variant, size, color in zip(("solid", "soft", "solid"), ("1", "2", "2"), ("iris", "teal", "crimson"))
        ],
        wrap="wrap",
        gap="0.75rem",
    )


class CanvasState(rx.State):
    grid: bool = True
    done: str = "nothing"

    @rx.event
    def show_grid(self, grid: bool):
        self.grid = grid

    @rx.event
    def do(self, what: str):
        self.done = what


@family.example("Context menu", "rx.context_menu", uses=(CanvasState,))
def context_menu() -> rx.Component:
    return rx.context_menu.root(
        rx.context_menu.trigger(
            rx.center(
                rx.text("Click here with the right button", size="2"),
                rx.text(
                    rx.cond(CanvasState.grid, "With the grid", "Without the grid"),
                    ", done: ",
                    CanvasState.done,
                    size="1",
                    color_scheme="gray",
                ),
                direction="column",
                gap="0.25rem",
                width="100%",
                height="8rem",
                border="1px dashed var(--gray-a8)",
                border_radius="12px",
                background_image=rx.cond(
                    CanvasState.grid,
                    "radial-gradient(var(--gray-a5) 1px, transparent 1px)",
                    "none",
                ),
                background_size="16px 16px",
            ),
        ),
        rx.context_menu.content(
            rx.context_menu.label("Canvas"),
            rx.context_menu.group(
                rx.context_menu.item("Copy", shortcut="⌘ C", on_click=CanvasState.do("copy")),
                rx.context_menu.item("Paste", shortcut="⌘ V", on_click=CanvasState.do("paste")),
            ),
            rx.context_menu.separator(),
            rx.context_menu.checkbox("Show the grid", checked=CanvasState.grid, on_change=CanvasState.show_grid),
            rx.context_menu.separator(),
            rx.context_menu.sub(
                rx.context_menu.sub_trigger("Arrange"),
                rx.context_menu.sub_content(
                    rx.context_menu.item("To the front", on_click=CanvasState.do("front")),
                    rx.context_menu.item("To the back", on_click=CanvasState.do("back")),
                ),
            ),
        ),
    )
