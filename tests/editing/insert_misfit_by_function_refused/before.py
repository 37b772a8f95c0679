import reflex as rx


def go() -> rx.Component:
    return rx.cond(True, rx.fragment(rx.text("x")), rx.icon("arrow-right"))


def index() -> rx.Component:
    return rx.vstack(rx.button(go()))
