"""Changing other tabs from outside of their events."""

import reflex as rx

tokens: list[str] = []


class Board(rx.State):
    text: str = "nothing yet"

    @rx.event
    def listen(self):
        tokens.append(self.router.session.client_token)
        self.text = "listening"

    @rx.event(background=True)
    async def tell_all(self):
        for token in tokens:
            async with app.modify_state(f"{token}_{Board.get_full_name()}") as state:
                board = await state.get_state(Board)
                board.text = f"told, number {tokens.index(token)}"


def index():
    return rx.vstack(
        rx.text(Board.text, id="text"),
        rx.button("listen", on_click=Board.listen),
        rx.button("tell all", on_click=Board.tell_all),
    )


app = rx.App()
app.add_page(index)
