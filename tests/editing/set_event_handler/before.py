import reflex as rx


class State(rx.State):
    @rx.event
    def go(self):
        pass


def index() -> rx.Component:
    return rx.button("Go")
