import reflex as rx
from app.state import State


def plain():
	return rx.vstack(
		rx.text("ä"),
		rx.button("Add", on_click=State.add),
	)
