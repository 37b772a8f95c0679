"""What stays and what is made anew when another branch is shown."""

import reflex as rx


class Branches(rx.State):
    is_other: bool = False
    step: int = 0
    log: list[str] = []

    @rx.event
    def switch(self):
        self.is_other = not self.is_other
        self.step = (self.step + 1) % 3

    @rx.event
    def note(self, what: str):
        self.log.append(what)

    @rx.event
    def one(self, value: str): ...

    @rx.event
    def two(self, value: str): ...

    @rx.event
    def submit(self, form: dict):
        self.log.append(",".join(sorted(form)))


def told(name):
    return rx.box(name, on_mount=Branches.note(f"+{name}"), on_unmount=Branches.note(f"-{name}"))


def index():
    return rx.vstack(
        rx.button("switch", on_click=Branches.switch),
        rx.text(Branches.log.join(" "), id="log"),
        rx.cond(Branches.is_other, told("b"), told("a")),
        rx.match(Branches.step, (1, told("m1")), (2, told("m2")), told("m0")),
        rx.cond(
            Branches.is_other,
            rx.form(rx.input(name="name", id="name"), on_submit=Branches.submit),
            rx.form(rx.input(name="mail", id="mail"), rx.input(name="word"), on_submit=Branches.submit, reset_on_submit=True),
        ),
        rx.cond(
            Branches.step == 0,
            rx.input(on_change=Branches.one, id="zero"),
            rx.cond(Branches.step == 1, rx.input(on_change=Branches.two, id="one"), rx.input(on_change=Branches.one, id="two")),
        ),
        rx.cond(
            Branches.is_other,
            rx.box(rx.input(on_change=Branches.one, id="same"), rx.text("more"), width="10em", id="still"),
            rx.box(rx.input(on_change=Branches.one, id="same"), width="20em", id="still"),
        ),
        rx.cond(
            Branches.is_other,
            rx.box(rx.input(on_change=Branches.one, id="inner")),
            rx.box(rx.input(on_change=Branches.two, id="inner")),
        ),
    )


app = rx.App()
app.add_page(index)
