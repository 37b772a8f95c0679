import reflex as rx

from ..example import Family

family = Family("Typography", "type", "Headings, running text and what stands in it: sizes, weights and colours of the theme.")


@family.example("Headings", "rx.heading")
def headings() -> rx.Component:
    return rx.vstack(
        rx.heading("Size nine, for a poster", size="9"),
        rx.heading("Size eight, for a title", size="8"),
        rx.heading("Size seven", size="7"),
        rx.heading("Size six is the one it has by itself", size="6"),
        rx.heading("Size five", size="5"),
        rx.heading("Size four, for a section", size="4"),
        rx.heading("Size three", size="3"),
        rx.heading("Size two", size="2"),
        rx.heading("Size one", size="1"),
    )


@family.example("Heading weights and colours", "rx.heading")
def heading_looks() -> rx.Component:
    return rx.vstack(
        rx.heading("Light", weight="light"),
        rx.heading("Regular", weight="regular"),
        rx.heading("Medium", weight="medium"),
        rx.heading("Bold", weight="bold"),
        rx.heading("In a colour of the theme", color_scheme="tomato"),
        rx.heading("The same with a higher contrast", color_scheme="tomato", high_contrast=True),
        rx.heading("A second-level heading in the middle", as_="h2", align="center", width="100%"),
    )


@family.example("Text", "rx.text")
def text_sizes() -> rx.Component:
    return rx.vstack(
        *[rx.text("The quick brown fox jumps over the lazy dog.", size=size) for size in ("1", "2", "3", "4", "5", "6", "7", "8", "9")],
    )


@family.example("Text weights", "rx.text")
def text_weights() -> rx.Component:
    return rx.grid(
        *[rx.text(weight.capitalize(), weight=weight, size="5") for weight in ("light", "regular", "medium", "bold")],
        columns=rx.breakpoints(initial="2", sm="4"),
        spacing="4",
    )


@family.example("Text colours", "rx.text")
def text_colors() -> rx.Component:
    return rx.flex(
        *[
            rx.text(color, color_scheme=color, weight="medium")
            for color in ("gray", "tomato", "crimson", "plum", "iris", "blue", "teal", "grass", "amber", "brown")
        ],
        wrap="wrap",
        spacing="4",
    )


@family.example("Text alignment", "rx.text")
def text_alignment() -> rx.Component:
    return rx.vstack(
        rx.text("At the left", align="left", width="100%"),
        rx.text("In the middle", align="center", width="100%"),
        rx.text("At the right", align="right", width="100%"),
    )


@family.example("Within a sentence", "rx.text")
def inline_text() -> rx.Component:
    return rx.text(
        "Letters can be ",
        rx.text.strong("strong"),
        " or ",
        rx.text.em("emphasised"),
        ", ",
        rx.text.span("coloured", color_scheme="iris", weight="medium"),
        " and even ",
        rx.text.quote("quoted"),
        ". Save with ",
        rx.text.kbd("Ctrl + S"),
        ".",
        size="4",
    )


@family.example("Keys", "rx.text.kbd")
def keys() -> rx.Component:
    return rx.flex(
        *[rx.text.kbd("Shift + Tab", size=size) for size in ("1", "2", "3", "4", "5", "6", "7")],
        align="center",
        wrap="wrap",
        spacing="4",
    )


@family.example("Links", "rx.link")
def links() -> rx.Component:
    return rx.vstack(
        rx.text("A link ", rx.link("in a sentence", href="/"), " takes its size from there."),
        rx.link("Underlined always", href="/", underline="always"),
        rx.link("Underlined under the pointer", href="/", underline="hover"),
        rx.link("Never underlined", href="/", underline="none"),
        rx.link("In another colour", href="/", color_scheme="crimson", weight="bold"),
        rx.link("Opens in a new tab ", rx.icon("external-link", size=14, display="inline"), href="/", is_external=True),
    )


@family.example("Code", "rx.code")
def inline_code() -> rx.Component:
    return rx.vstack(
        rx.text("Call ", rx.code("rx.foreach(items, show)"), " for a list that may change."),
        rx.flex(
            *[rx.code(variant, variant=variant) for variant in ("solid", "soft", "outline", "ghost")],
            spacing="4",
        ),
        rx.flex(
            *[rx.code("pip", color_scheme=color) for color in ("gray", "crimson", "indigo", "cyan", "orange")],
            spacing="4",
        ),
        rx.flex(
            *[rx.code("size " + size, size=size) for size in ("1", "3", "5", "7")],
            align="center",
            wrap="wrap",
            spacing="4",
        ),
        spacing="4",
    )


@family.example("Quotes", "rx.blockquote")
def quotes() -> rx.Component:
    return rx.vstack(
        rx.blockquote("Simplicity is prerequisite for reliability.", size="5"),
        rx.blockquote("Premature optimisation is the root of all evil.", color_scheme="tomato"),
        rx.blockquote("Small, and in a high contrast.", size="1", high_contrast=True, weight="medium"),
        spacing="5",
    )
