import reflex as rx


def index() -> rx.Component:
    return rx.button("Go", on_click=State.go)
