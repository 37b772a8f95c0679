import reflex as rx


class State(rx.State):
	done: bool = False


def index():
    return rx.text("a")
