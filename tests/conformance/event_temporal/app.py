"""Events that are dropped while there is no connection."""

import reflex as rx


class Log(rx.State):
    lines: list[str] = []

    @rx.event(temporal=True)
    def fleeting(self):
        self.lines.append("fleeting")

    @rx.event
    def lasting(self):
        self.lines.append("lasting")


def index():
    return rx.vstack(
        rx.text(Log.lines.to_string(), id="lines"),
        rx.button("fleeting", on_click=Log.fleeting),
        rx.button("lasting", on_click=Log.lasting),
    )


app = rx.App()
app.add_page(index)
