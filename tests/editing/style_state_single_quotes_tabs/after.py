import reflex as rx


def index():
	return rx.button(
		'Go',
		size='2',
		_active={'color': 'red'},
	)
