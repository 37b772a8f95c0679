import reflex as rx


def plain():
	return rx.vstack(
		rx.text("ä"),
	)
