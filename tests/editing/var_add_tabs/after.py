import reflex as rx


class State(rx.State):
	done: bool = False
	count: int = 0


def index():
    return rx.text("a")
