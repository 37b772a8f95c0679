import reflex as rx


class State(rx.State):
    count: int = 3


def index() -> rx.Component:
    return rx.vstack(
        rx.heading("Own", id="own"),
        rx.markdown("# Written\n\nSome `code`.", id="written"),
        rx.theme(rx.text("Other theme", id="other"), accent_color="tomato"),
        rx.text("Slanted", as_="i", id="slanted"),
        rx.code("code", variant="surface", id="code"),
        rx.list.unordered(rx.list.item("item"), list_style_type='"- "', id="list"),
        rx.callout(State.count, icon="info", id="callout"),
        rx.checkbox(State.count, spacing=rx.breakpoints(initial="1", sm="3")),
        rx.data_editor(
            columns=[{"title": "Name", "type": "str"}],
            data=[["Ada"]],
            width="400px",
            height="150px",
        ),
        rx.container(
            rx.hstack(rx.input(placeholder="wide"), rx.vstack(rx.text("text"), id="stack"), rx.box(rx.text("narrow"), id="narrow")),
            stack_children_full_width=True,
            padding="0",
            width="400px",
            id="container",
        ),
        rx.el.canvas(width="250", height=50, id="unitless"),
        width="600px",
    )


app = rx.App(style={"font_family": "Georgia", rx.heading: {"letter_spacing": "7px"}, rx.code: {"letter_spacing": "7px"}})
app.add_page(index)
