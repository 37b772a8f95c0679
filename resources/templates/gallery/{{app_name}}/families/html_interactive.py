import reflex as rx

from ..example import Family

family = Family("HTML interactive", "mouse-pointer-click", "What opens and closes, and elements that only help others.")


@family.example("Details", "rx.el")
def details() -> rx.Component:
    return rx.el.div(
        rx.el.details(
            rx.el.summary("What is a fragment?", cursor="pointer", font_weight="500"),
            rx.el.p("About fifty elements of a page that are sent and drawn together.", padding="0.5rem 1rem"),
            open=True,
        ),
        rx.el.details(
            rx.el.summary("And a mark?", cursor="pointer", font_weight="500"),
            rx.el.p("What connects an element with its line of code.", padding="0.5rem 1rem"),
        ),
        display="grid",
        gap="0.5rem",
    )


class Note(rx.State):
    is_open: bool = False

    @rx.event
    def show(self):
        self.is_open = True

    @rx.event
    def hide(self):
        self.is_open = False


@family.example("A dialog in the page", "rx.el", uses=(Note,))
def dialog() -> rx.Component:
    button = {"padding": "0.35rem 0.9rem", "border_radius": "var(--radius-2)", "background": "var(--accent-a4)", "cursor": "pointer"}
    return rx.el.div(
        rx.el.button("Show the note", on_click=Note.show, style=button),
        rx.el.dialog(
            rx.el.p("This stands in the page, above nothing.", margin_bottom="0.75rem"),
            rx.el.button("Close", on_click=Note.hide, style=button),
            open=Note.is_open,
            position="static",
            margin="1rem 0 0",
            padding="1rem",
            border="1px solid var(--gray-a6)",
            border_radius="var(--radius-3)",
            background="var(--color-panel-solid)",
            color="inherit",
        ),
    )


@family.example("Mathematics", "rx.el.math")
def mathematics() -> rx.Component:
    return rx.el.math(
        rx.html("<mrow><mi>a</mi><mo>+</mo><mi>b</mi><mo>=</mo><mi>c</mi></mrow>"),
        display="block",
    )


@family.example("Styles and templates", "rx.el")
def helpers() -> rx.Component:
    return rx.el.div(
        rx.el.style(".gallery-striped { background: repeating-linear-gradient(45deg, var(--accent-a3) 0 8px, transparent 8px 16px) }"),
        rx.el.p("Its stripes come from a style element.", class_name="gallery-striped", padding="1rem", border_radius="var(--radius-3)"),
        rx.el.template(rx.el.p("Not shown: the content of a template waits for a script.")),
        rx.el.noscript("This page needs JavaScript."),
        rx.el.slot("What a slot shows when nothing is put into it."),
        display="grid",
        gap="0.75rem",
    )
