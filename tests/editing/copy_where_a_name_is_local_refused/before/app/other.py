import reflex as rx


def about(State) -> rx.Component:
    return rx.vstack(rx.text(State))
