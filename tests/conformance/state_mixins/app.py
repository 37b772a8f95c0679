"""What several states have in common."""

import reflex as rx


class Countable(rx.State, mixin=True):
    count: int = 0
    _steps: list[int] = []

    @rx.var
    def label(self) -> str:
        return f"{type(self).__name__}: {self.count} in {len(self._steps)} steps"

    @rx.event
    def step(self, by: int = 1):
        self.count += by
        self._steps.append(by)


class Named(rx.State, mixin=True):
    name: str = "nobody"

    @rx.event
    def rename(self, name: str):
        self.name = name
        return rx.console_log(f"renamed to {name}")


class Left(Countable, Named, rx.State):
    pass


class Right(Countable, rx.State):
    count: int = 100

    @rx.event
    def twice(self):
        self.step(2)
        return Right.step(3)


def index():
    return rx.vstack(
        rx.text(Left.label, id="left"),
        rx.text(Left.name, id="name"),
        rx.text(Right.label, id="right"),
        rx.button("left", on_click=Left.step(1)),
        rx.button("right", on_click=Right.step(10)),
        rx.button("twice", on_click=Right.twice),
        rx.button("rename", on_click=Left.rename("Ada")),
    )


app = rx.App()
app.add_page(index)
