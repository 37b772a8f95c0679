"""Components as values of vars, and rx.dynamic."""

import reflex as rx


@rx.memo
def badge(label: rx.Var[str]) -> rx.Component:
    return rx.badge(label, color_scheme="grass")


class Board(rx.State):
    count: int = 0
    card: rx.Component = rx.text("first", id="card_text", color="rgb(0, 0, 255)")
    maybe: rx.Component | None = None
    cards: list[rx.Component] = [rx.badge("one"), rx.badge("two")]
    by_name: dict[str, rx.Component] = {"plain": rx.text("of a dict", id="of_dict")}

    @rx.var
    def stars(self) -> rx.Component:
        if self.count > 2:
            return rx.heading(f"{self.count} is a lot", id="stars")
        return rx.hstack(*[rx.icon("star", size=20) for _ in range(self.count)], id="stars")

    @rx.event
    def increment(self):
        self.count += 1

    @rx.event
    def set_card(self):
        self.card = rx.box(
            rx.text(f"made at {self.count}", id="card_text", color="rgb(255, 0, 0)", _hover={"color": "rgb(0, 255, 0)"}),
            rx.text("now ", Board.count, id="card_count"),
            rx.button("inside", on_click=Board.increment),
            rx.cond(Board.count > 3, rx.text("many", id="many"), rx.text("few", id="many")),
            rx.foreach(Board.cards, lambda card, index: rx.box(card, " at ", index, class_name="again")),
            rx.input(id="typed", default_value="old"),
            badge(label="memo"),
        )

    @rx.event
    def set_maybe(self):
        self.maybe = None if self.maybe else rx.markdown("some **bold** text", id="maybe")

    @rx.event
    def add_card(self):
        self.cards.append(rx.badge(f"new {len(self.cards)}"))


@rx.dynamic
def table(board: Board):
    return rx.el.ul(*[rx.el.li(f"row {number}", on_click=Board.increment) for number in range(board.count)], id="table")


def index():
    return rx.box(
        rx.text(Board.count, id="count"),
        rx.button("increment", on_click=Board.increment),
        rx.button("set card", on_click=Board.set_card),
        rx.button("set maybe", on_click=Board.set_maybe),
        rx.button("add card", on_click=Board.add_card),
        rx.box(Board.card, id="card"),
        rx.box(Board.maybe, id="maybe_box"),
        rx.box(rx.foreach(Board.cards, lambda card: card), id="cards"),
        rx.box(Board.by_name["plain"]),
        rx.box(rx.cond(Board.count > 1, Board.card, rx.text("not yet")), id="choice"),
        Board.stars,
        table(),
    )


app = rx.App()
app.add_page(index)
