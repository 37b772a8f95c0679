import reflex as rx


def index():
	return rx.box(
		"ä",
		style={
			"padding": "1em",
		},
		width="50%"
	)
