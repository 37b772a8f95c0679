import reflex as rx


def index():
	return rx.vstack(
		rx.hstack(
			rx.text("b"),
		),
	)
