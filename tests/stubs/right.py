import reflex as rx


class State(rx.State):
    count: int = 0
    names: list[str] = []

    @rx.var
    def double(self) -> int:
        return self.count * 2

    @rx.event
    def add(self, by: int = 1):
        self.count += by

    @rx.event(background=True)
    async def later(self):
        async with self:
            self.count += 1


def index() -> rx.Component:
    return rx.vstack(
        rx.heading(f"{State.count} of {State.double}", size="7", weight="bold"),
        rx.button("Add", on_click=State.add, variant="soft", color_scheme="ruby", size=["1", "2"], background_color="tomato", _hover={"opacity": 0.5}),
        rx.cond(State.count > 3, rx.text.strong("many"), rx.text("few", as_="span")),
        rx.foreach(State.names, lambda name: rx.table.cell(name, justify="center")),
        rx.el.input(type="checkbox", on_change=lambda checked: State.add(1), class_name="p-2"),
        rx.input(placeholder="name", value=rx.Var("x"), max_length=10),
        rx.color_mode.button(position="top-right"),
        rx.color_mode_cond(rx.text("light"), rx.text("dark")),
        spacing="3",
    )


app = rx.App()
app.add_page(index, title="Stubs")
