import reflex as rx

TEXT = """
    # Title

    Some *slanted*, **bold** and `inline` text, a [link](https://reflex.dev) and a bare one: https://reflex.dev

    ## Lists

    - one
    - two

    1. first
    2. second

    - [x] done
    - [ ] open

    | name | value |
    |------|------:|
    | a    | 1     |

    ```python
    def f(x):
        return "x" + str(x)
    ```

    Inline $x^2$ and

    $$\\int_0^1 x\\,dx = \\frac{1}{2}$$

    <b id="raw" onclick="alert(1)">raw</b> ~~gone~~
"""
HOSTILE = (
    'Before <b id="kept" style="color: red">kept</b> <img src="data:," onerror="window.hurt = 1"> '
    '<script>window.hurt = 2</script><iframe id="frame" srcdoc="<script>parent.hurt = 3</script>"></iframe> <a href="javascript:window.hurt=4" id="bad">bad</a>'
)


class State(rx.State):
    text: str = "from *state*"
    hostile: str = HOSTILE
    language: str = "javascript"
    code: str = "let a = 1;"
    code_language: str = "javascript"

    @rx.event
    def change(self):
        self.text = "now **bold** $y$"
        self.language = "rust"

    @rx.event
    def change_shiki(self):
        self.code = "fn main() {}"
        self.code_language = "rust"


def index():
    return rx.container(
        rx.button("change", on_click=State.change, id="change"),
        rx.markdown(TEXT, id="markdown"),
        rx.markdown(State.text, id="state", color="teal"),
        rx.markdown(f"Hello {State.text}!", id="mixed"),
        rx.markdown(State.hostile, id="hostile"),
        rx.markdown(
            "# Mine\n\n[link](/x)\n\n```js\nlet a\n```",
            component_map={
                "h1": lambda text: rx.heading(text, size="1", class_name="mine"),
                "a": lambda text: rx.link(text, rx.icon("external-link", size=12), color_scheme="red"),
                "codeblock": lambda text, **props: rx.code_block(text, **props, theme=rx.code_block.themes.dracula, can_copy=True),
            },
            id="mapped",
        ),
        rx.box(rx.code_block("print('hello')\nfor x in range(3):\n    pass", language="python", show_line_numbers=True, can_copy=True), id="block"),
        rx.box(rx.code_block(State.text, language=State.language, theme=rx.cond(State.language == "rust", rx.code_block.themes.vs, rx.code_block.themes.dark),
                             margin_y="32px", border_radius="8px"), id="var_block"),
        rx._x.code_block("old = 1  # [!code --]\nnew = 2  # [!code ++]", language="python", use_transformers=True, can_copy=True, id="shiki"),
        rx._x.code_block.root(
            "let text = '<script>window.hurt = 5</script>';",
            language="javascript",
            theme="nord",
            decorations=[{"start": 0, "end": 3, "properties": {"class": "mine"}}],
            transformers=[{"name": "shout", "pre": rx.Var("(function (node) { this.addClassToHast(node, 'shouting'); })")}],
            id="shiki_root",
        ),
        rx.button("change Shiki", on_click=State.change_shiki, id="shiki_change"),
        rx._x.code_block(State.code, language=State.code_language, theme=rx.cond(State.code_language == "rust", "dracula", "light"), show_line_numbers=True, id="shiki_var"),
    )


app = rx.App()
app.add_page(index)
