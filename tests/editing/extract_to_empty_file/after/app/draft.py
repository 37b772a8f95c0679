import reflex as rx

from app.state import State


def draft() -> rx.Component:
    return rx.input(value=State.text, on_change=State.set_text)
