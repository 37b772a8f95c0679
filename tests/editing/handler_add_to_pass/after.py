import reflex as rx


class State(rx.State):
    @rx.event
    def load(self):
        pass


def index():
    return rx.text("a")
