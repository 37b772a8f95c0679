"""What an event does to the browser's own: stopping it, and how often it comes."""

import reflex as rx


class Actions(rx.State):
    lines: list[str] = []
    text: str = ""
    changes: int = 0
    clicks: int = 0

    @rx.event
    def note(self, line: str):
        self.lines.append(line)

    @rx.event(stop_propagation=True)
    def stopping(self):
        self.lines.append("stopped")

    @rx.event(debounce=150)
    def typed(self, text: str):
        self.text = text
        self.changes += 1

    @rx.event
    def click(self):
        self.clicks += 1


def index():
    return rx.vstack(
        rx.text(Actions.lines.to_string(), id="lines"),
        rx.text(Actions.text, "|", Actions.changes, id="text"),
        rx.text(Actions.clicks, id="clicks"),
        rx.box(
            rx.button("bubbles", on_click=Actions.note("bubbles")),
            rx.button("stops", on_click=Actions.stopping),
            rx.button("stops too", on_click=Actions.note("too").stop_propagation),
            rx.button("stops alone", on_click=[rx.stop_propagation, Actions.note("alone")]),
            on_click=Actions.note("box"),
        ),
        rx.link("prevented", href="/elsewhere", on_click=Actions.note("link").prevent_default, id="link"),
        rx.link("prevented too", href="/elsewhere", on_click=[rx.prevent_default, Actions.note("link too")], id="link_too"),
        rx.input(on_change=Actions.typed, id="input"),
        rx.button("throttled", on_click=Actions.click.throttle(60000)),
    )


def elsewhere():
    return rx.text("elsewhere", id="elsewhere")


app = rx.App()
app.add_page(index)
app.add_page(elsewhere)
