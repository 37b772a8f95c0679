import reflex as rx

from ..example import Family

family = Family("Markdown", "file-text", "Texts in Markdown: GitHub's kind, with tables, formulas and code, and with components of your own for its parts.")


@family.example("A text", "rx.markdown")
def text() -> rx.Component:
    return rx.markdown(
        """
        # The lamp

        It is *small*, **bright** and `on`. Read [more](https://example.org), or ~~nothing~~.

        > Light is for those who come late.

        - Oil
        - A wick
            1. cut it
            2. dry it

        - [x] filled
        - [ ] lit
        """,
        style={"& blockquote": {"border_left": "3px solid var(--accent-8)", "padding_left": "1rem"}},
    )


@family.example("Tables and code", "rx.markdown")
def tables_and_code() -> rx.Component:
    return rx.markdown(
        """
        | Month | Hours of light |
        |-------|---------------:|
        | March | 12.0 |
        | June  | 16.8 |

        ```python
        def hours(month: int) -> float:
            return 12 + 4.8 * sin(month)
        ```
        """,
        style={"& :is(th, td)": {"padding": "0.35rem 0.9rem", "border_bottom": "1px solid var(--gray-a5)"}},
    )


@family.example("Formulas", "rx.markdown")
def formulas() -> rx.Component:
    return rx.markdown(
        r"""
        The area below $e^{-x^2}$ is

        $$
        \int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}
        $$
        """
    )


@family.example("Components of your own", "rx.markdown")
def own_components() -> rx.Component:
    return rx.markdown(
        "## A heading\n\nA [link](/) and a block:\n\n```bash\nvitrine run shop\n```",
        component_map={
            "h2": lambda text: rx.heading(text, size="5", color_scheme="tomato"),
            "a": lambda text, **props: rx.link(text, rx.icon("arrow-up-right", size=14, display="inline"), **props),
            "codeblock": lambda text, **props: rx.code_block(text, **props, theme=rx.code_block.themes.nord),
        },
    )


class Draft(rx.State):
    text: str = "Write **Markdown** here, with $x^2$ if you like."

    @rx.event
    def write(self, text: str):
        self.text = text


@family.example("While you write", "rx.markdown", uses=(Draft,))
def live() -> rx.Component:
    return rx.grid(
        rx.text_area(value=Draft.text, on_change=Draft.write, rows="6", aria_label="Markdown"),
        rx.box(rx.markdown(Draft.text), id="draft"),
        columns=rx.breakpoints(initial="1", md="2"),
        gap="1.5rem",
    )


@family.example("Without a box", "rx.markdown.root")
def root() -> rx.Component:
    return rx.markdown.root("Only *its* elements, with the plugins that it is given.")
