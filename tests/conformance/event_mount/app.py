"""Components that come and go."""

import reflex as rx


class Stage(rx.State):
    lines: list[str] = []
    shown: bool = False

    @rx.event
    def note(self, line: str):
        if line not in self.lines:  # development may run effects twice
            self.lines.append(line)

    @rx.event
    def toggle(self):
        self.shown = not self.shown


def index():
    return rx.vstack(
        rx.text(Stage.lines.to_string(), id="lines"),
        rx.button("toggle", on_click=Stage.toggle),
        rx.box("always", on_mount=Stage.note("index mounted"), on_unmount=Stage.note("index unmounted")),
        rx.cond(Stage.shown, rx.box("sometimes", on_mount=Stage.note("mounted"), on_unmount=Stage.note("unmounted"))),
        rx.link("other", href="/other", id="link"),
    )


def other():
    return rx.text(Stage.lines.to_string(), id="lines")


app = rx.App()
app.add_page(index)
app.add_page(other)
