import reflex as rx


def index() -> rx.Component:
    return rx.vstack(rx.text(f"{State.a:>{State.w}} {'x' + f'{State.b}'}"), rx.text("c"))
