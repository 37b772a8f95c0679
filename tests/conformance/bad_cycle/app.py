"""Computed vars that need each other."""

import reflex as rx


class Cycle(rx.State):
    count: int = 0
    armed: bool = False

    @rx.var
    def first(self) -> int:
        return self.second + 1 if self.armed else self.count

    @rx.var
    def second(self) -> int:
        return self.first + 1 if self.armed else 0

    @rx.event
    def arm(self):
        self.armed = True

    @rx.event
    def disarm(self):
        self.armed = False
        self.count += 1


def index():
    return rx.vstack(
        rx.text(Cycle.first, id="first"),
        rx.text(Cycle.count, id="count"),
        rx.button("arm", on_click=Cycle.arm),
        rx.button("disarm", on_click=Cycle.disarm),
    )


app = rx.App()
app.add_page(index)
