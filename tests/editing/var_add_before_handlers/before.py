import reflex as rx


class State(rx.State):
    def add(self):
        pass


def index():
    return rx.text("a")
