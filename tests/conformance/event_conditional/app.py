"""Which event a trigger fires depends on values."""

import reflex as rx


class Choice(rx.State):
    on: bool = False
    kind: str = "a"
    lines: list[str] = []

    @rx.event
    def note(self, line: str):
        self.lines.append(line)

    @rx.event
    def toggle(self):
        self.on = not self.on
        self.kind = {"a": "b", "b": "c", "c": "a"}[self.kind]


def index():
    return rx.vstack(
        rx.text(Choice.lines.to_string(), id="lines"),
        rx.text(Choice.kind, id="kind"),
        rx.button("cond", on_click=rx.cond(Choice.on, Choice.note("on"), Choice.note("off"))),
        rx.button(
            "match",
            on_click=rx.match(Choice.kind, ("a", Choice.note("is a")), ("b", Choice.note("is b")), Choice.note("is else")),
        ),
        rx.button("toggle", on_click=Choice.toggle),
    )


app = rx.App()
app.add_page(index)
