"""A server that is started anew."""

import reflex as rx


class Notes(rx.State):
    rows: list[str] = []
    _hidden: int = 0

    @rx.event
    def add(self):
        self._hidden += 1
        self.rows.append(f"row-{self._hidden}")


def index():
    return rx.vstack(rx.text(Notes.rows.to_string(), id="rows"), rx.button("add", on_click=Notes.add))


app = rx.App()
app.add_page(index)
