import reflex as rx

HEADER = rx.card(rx.hstack(rx.heading("Shop"), rx.spacer()))


def index():
    return rx.vstack(HEADER, rx.text("a"))
