"""rx.field."""

from typing import ClassVar

import reflex as rx


class Fields(rx.State):
    number: rx.Field[int] = rx.field(4)
    rows: rx.Field[list[str]] = rx.field(default_factory=lambda: ["made"])
    helper: list[int] = rx.field(default_factory=list, is_var=False)
    plain: ClassVar[str] = "of the class"

    @rx.event
    def change(self):
        self.number += 1
        self.rows.append(str(self.number))


def index():
    return rx.vstack(
        rx.text(Fields.number + 1, id="number"),
        rx.text(Fields.rows.length(), Fields.rows[-1], id="rows"),
        rx.text(Fields.plain, id="plain"),
        rx.button("change", on_click=Fields.change),
    )


app = rx.App()
app.add_page(index)
