import reflex as rx


def index():
	return rx.box(
		"ä",
		style={
			"width": "50%",
			"padding": "1em",
		},
	)
