import reflex as rx

from ..example import Family

family = Family("Code", "braces", "Code in its colours, by Prism or Shiki: some three hundred languages, and the themes of many editors.")


@family.example("Code block", "rx.code_block")
def code_block() -> rx.Component:
    return rx.code_block(
        "def greet(name: str) -> str:\n    return f\"Hello, {name}!\"  # with manners",
        language="python",
        can_copy=True,
    )


@family.example("Numbers of lines", "rx.code_block")
def numbers() -> rx.Component:
    return rx.code_block(
        "const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);\n\nconsole.log(sum([1, 2, 3]));",
        language="javascript",
        show_line_numbers=True,
        starting_line_number=12,
    )


@family.example("Long lines", "rx.code_block")
def long_lines() -> rx.Component:
    return rx.code_block(
        "SELECT authors.name, books.title, books.year FROM authors JOIN books ON books.author_id = authors.id "
        "WHERE books.year > 1900 AND authors.name LIKE 'A%' ORDER BY books.year DESC, authors.name LIMIT 100;",
        language="sql",
        wrap_long_lines=True,
    )


class Style(rx.State):
    theme: str = "dracula"

    @rx.event
    def choose(self, theme: str):
        self.theme = theme


@family.example("Themes", "rx.code_block", uses=(Style,))
def themes() -> rx.Component:
    themes = rx.code_block.themes
    return rx.vstack(
        rx.select(["dracula", "nord", "one_light", "solarized", "synthwave"], value=Style.theme, on_change=Style.choose),
        rx.code_block(
            "fn main() {\n    let words = vec![\"one\", \"two\"];\n    for word in &words {\n        println!(\"{word}\");\n    }\n}",
            language="rust",
            theme=rx.match(
                Style.theme,
                ("dracula", themes.dracula),
                ("nord", themes.nord),
                ("solarized", themes.solarizedlight),
                ("synthwave", themes.synthwave84),
                themes.one_light,
            ),
            width="100%",
            id="themed",
        ),
        width="100%",
    )


@family.example("Your own look", "rx.code_block")
def own_look() -> rx.Component:
    return rx.code_block(
        ".card {\n  border-radius: 12px;\n  box-shadow: 0 2px 8px rgb(0 0 0 / 12%);\n}",
        language="css",
        custom_style={"borderRadius": "12px", "border": "1px solid var(--gray-a5)", "fontSize": "15px"},
        code_tag_props={"style": {"fontStyle": "italic"}},
        can_copy=True,
        copy_button=rx.icon_button(
            "clipboard",
            size="1",
            variant="soft",
            aria_label="Copy the rule",
            on_click=rx.set_clipboard(".card { border-radius: 12px }"),
            position="absolute",
            top="1rem",
            right="0.75rem",
        ),
    )


@family.example("Shiki: remarks mark lines and words", "rx._x.code_block")
def remarks() -> rx.Component:
    return rx._x.code_block(
        "def total(prices):\n"
        "    result = 0  # [!code --]\n"
        "    return sum(prices)  # [!code ++]\n"
        "\n"
        "print(total([1, 2, 3]))  # [!code highlight]\n"
        "print(total([]))  # [!code warning]\n"
        "print(total(None))  # [!code error]",
        language="python",
        use_transformers=True,
        can_copy=True,
        width="100%",
    )


@family.example("Shiki: themes for light and dark", "rx._x.code_block")
def two_themes() -> rx.Component:
    return rx._x.code_block(
        "interface Book {\n    title: string;\n    year?: number;\n}\n\nconst books: Book[] = [{ title: \"Emma\", year: 1815 }];",
        language="typescript",
        themes={"light": "catppuccin-latte", "dark": "catppuccin-mocha"},
        show_line_numbers=True,
        width="100%",
    )


@family.example("Shiki: decorations", "rx._x.code_block.root")
def decorations() -> rx.Component:
    return rx._x.code_block.root(
        "git switch -c fix\ngit commit --amend --no-edit\ngit push --force-with-lease",
        language="shellscript",
        themes={"light": "min-light", "dark": "min-dark"},
        decorations=[{"start": {"line": 1, "character": 11}, "end": {"line": 1, "character": 28}, "properties": {"style": "outline: 2px solid tomato; border-radius: 4px"}}],
        border_radius="6px",
    )
