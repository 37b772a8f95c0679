import reflex as rx


def index():
	return rx.box(
		"ä",
		width="50%"
	)
