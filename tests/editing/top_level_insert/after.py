import reflex as rx

HEADER = rx.hstack(rx.heading("Shop"), rx.spacer(), rx.badge("new"))


def index():
    return rx.vstack(HEADER, rx.text("a"))
