import reflex as rx


def index():
	return rx.box(
		"ä",
		style={
			"width": "50%",
		},
	)
