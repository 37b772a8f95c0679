"""self.reset()."""

import reflex as rx


class Form(rx.State):
    name: str = "start"
    rows: list[int] = [1]
    _hidden: int = 5

    @rx.var
    def hidden(self) -> int:
        return self._hidden

    @rx.event
    def change(self):
        self.name = "changed"
        self.rows.append(2)
        self._hidden = 6

    @rx.event
    def start_over(self):
        self.reset()


class Below(Form):
    more: str = "more"

    @rx.event
    def change_below(self):
        self.more = "less"


class Beside(rx.State):
    other: str = "other"

    @rx.event
    def change(self):
        self.other = "kept"


def index():
    return rx.vstack(
        rx.text(Form.name, Form.rows.to_string(), Form.hidden, id="form"),
        rx.text(Below.more, id="more"),
        rx.text(Beside.other, id="other"),
        rx.button("change", on_click=[Form.change, Below.change_below, Beside.change]),
        rx.button("reset", on_click=Form.start_over),
    )


app = rx.App()
app.add_page(index)
