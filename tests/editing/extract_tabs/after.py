import reflex as rx


def pair():
	return rx.hstack(
		rx.text("b"),
	)


def index():
	return rx.vstack(
		pair(),
	)
