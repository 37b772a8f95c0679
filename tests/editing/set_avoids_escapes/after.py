import reflex as rx


def index() -> rx.Component:
    return rx.input(placeholder='say "hi"')
