import reflex as rx


def index() -> rx.Component:
    return rx.vstack(
        rx.heading("a", size="99"),
        rx.button("b", variant="fluffy"),
        rx.buton("c"),
        rx.table.cel("d"),
        rx.input(max_length={}),
        rx.checkbox("e", on_change=5),
    )
