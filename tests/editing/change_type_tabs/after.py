import reflex as rx


def index():
	return rx.vstack(
		rx.heading("ä"),
		rx.button(
			"Go",
			size="2",
		),
	)
